-- Second opinions on decisions, as in db/sqlite and under the same conditions.

create table review (
  id               text collate "C" not null primary key check (length(id) = 26),
  decision         text collate "C" not null references decision (id),
  kind             text collate "C" not null check (kind in ('REVIEW', 'ADJUDICATION')),
  reviewer         text collate "C" not null check (trim(reviewer) <> ''),
  reviewer_folded  text collate "C" not null, -- in lower case, as Java makes it
  at               instant not null,
  shown            text collate "C" not null check (shown in ('SUBJECT', 'NOTE', 'DECISION')),
  answers          text not null check (json_typeof(answers::json) = 'object'),
  suggested        text not null check (
    coalesce(suggested::json ->> 'kind', '')
      in ('SUGGESTION', 'FOLLOW_UPS', 'CONFLICT', 'UNDETERMINED')
    and json_typeof(suggested::json -> 'codes') is not distinct from 'array'
    and json_typeof(suggested::json -> 'reasons') is not distinct from 'array'),
  status           text collate "C" check (trim(status) <> ''),
  picked           text collate "C",
  override_reason  text check (override_reason in
    ('PLAYBOOK_UNCLEAR', 'RULE_WRONG', 'FACT_NOT_ASKED', 'CUSTOMER_SPECIFIC', 'OTHER')),
  override_text    text,
  note             text not null,
  language         text not null,
  playbook         text not null,
  playbook_version text collate "C" not null references playbook_version (version),
  program_version  text not null,
  sample_seed      text not null,
  sample_frame     text collate "C" not null check (length(sample_frame) = 64),
  check ((override_reason is null) = (override_text is null)),
  check (status is not null or (picked is null and override_reason is null)),
  check (kind = 'REVIEW' or shown = 'DECISION')
);

-- Nobody reviews a decision twice, and what was settled is settled.
create unique index review_once on review (decision, reviewer_folded) where kind = 'REVIEW';
create unique index review_settled_once on review (decision) where kind = 'ADJUDICATION';

create or replace function refuse_own_review() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from decision
    where id = new.decision and decided_by_folded = new.reviewer_folded) then
    raise exception 'nobody reviews a decision of their own';
  end if;
  if exists (
    select 1 from review
    where decision = new.decision and kind <> new.kind
      and reviewer_folded = new.reviewer_folded) then
    raise exception 'nobody reviews and settles the same decision';
  end if;
  return new;
end
$$;

create trigger review_is_a_second_opinion before insert on review
  for each row execute function refuse_own_review();
create trigger review_is_not_changed before update or delete or truncate on review
  for each statement execute function refuse_change('reviews');
alter table review enable always trigger review_is_a_second_opinion;
alter table review enable always trigger review_is_not_changed;
