-- Second opinions on decisions, and how differences between them were settled. Like decisions they
-- are never changed or removed. A status that is null says that none follows from the answers.

create table review (
  id               text not null primary key check (length(id) = 26),
  decision         text not null references decision (id),
  kind             text not null check (kind in ('REVIEW', 'ADJUDICATION')),
  reviewer         text not null check (trim(reviewer) <> ''),
  reviewer_folded  text not null, -- in lower case, as Java makes it
  at               text not null check (
    at glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'
    and date(at) is substr(at, 1, 10)),
  shown            text not null check (shown in ('SUBJECT', 'NOTE', 'DECISION')),
  answers          text not null check (json_type(answers) = 'object'),
  suggested        text not null check (
    coalesce(json_extract(suggested, '$.kind'), '')
      in ('SUGGESTION', 'FOLLOW_UPS', 'CONFLICT', 'UNDETERMINED')
    and json_type(suggested, '$.codes') is 'array'
    and json_type(suggested, '$.reasons') is 'array'),
  status           text check (trim(status) <> ''),
  picked           text,
  override_reason  text check (override_reason in
    ('PLAYBOOK_UNCLEAR', 'RULE_WRONG', 'FACT_NOT_ASKED', 'CUSTOMER_SPECIFIC', 'OTHER')),
  override_text    text,
  note             text not null,
  language         text not null,
  playbook         text not null,
  playbook_version text not null references playbook_version (version),
  program_version  text not null,
  sample_seed      text not null,
  sample_frame     text not null check (length(sample_frame) = 64),
  check ((override_reason is null) = (override_text is null)),
  check (status is not null or (picked is null and override_reason is null)),
  check (kind = 'REVIEW' or shown = 'DECISION')
) strict, without rowid;

-- Nobody reviews a decision twice, and what was settled is settled.
create unique index review_once on review (decision, reviewer_folded) where kind = 'REVIEW';
create unique index review_settled_once on review (decision) where kind = 'ADJUDICATION';

create trigger review_is_not_changed before update on review begin
  select raise(abort, 'reviews are never changed');
end;
create trigger review_is_not_removed before delete on review begin
  select raise(abort, 'reviews are never removed');
end;
create trigger review_is_not_replaced before insert on review
when exists (
  select 1 from review
  where id = new.id
    or decision = new.decision and kind = new.kind
      and (kind = 'ADJUDICATION' or reviewer_folded = new.reviewer_folded)) begin
  select raise(abort, 'reviews are never replaced');
end;
create trigger review_is_a_second_opinion before insert on review
when exists (
  select 1 from decision
  where id = new.decision and decided_by_folded = new.reviewer_folded) begin
  select raise(abort, 'nobody reviews a decision of their own');
end;
create trigger review_is_not_settled_by_its_reviewer before insert on review
when exists (
  select 1 from review
  where decision = new.decision and kind <> new.kind
    and reviewer_folded = new.reviewer_folded) begin
  select raise(abort, 'nobody reviews and settles the same decision');
end;
