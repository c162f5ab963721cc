-- The record of decisions. Nothing in it is ever changed or removed: the triggers below refuse it.
-- A check lets NULL pass, which is also what functions make of nonsense: hence "is" and coalesce.

create table playbook_version (
  version text not null primary key check (length(version) = 64),
  kept_at text not null
) strict, without rowid;

create table playbook_file (
  version text not null references playbook_version (version),
  path    text not null,
  content text not null,
  primary key (version, path)
) strict, without rowid;

create table decision (
  id               text not null primary key check (length(id) = 26),
  at               text not null check (
    at glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'
    and date(at) is substr(at, 1, 10)),
  group_id         text,
  decided_by       text not null check (trim(decided_by) <> ''),
  decided_by_folded text not null,
  tenant           text not null check (trim(tenant) <> ''),
  tenant_folded    text not null, -- in lower case, which SQLite makes of ASCII letters alone
  workload         text,
  entitlements     integer check (entitlements >= 1),
  answers          text not null check (json_type(answers) = 'object'),
  case_key         text not null check (length(case_key) = 64), -- SHA-256 of the answers, sorted
  suggested        text not null check (
    coalesce(json_extract(suggested, '$.kind'), '')
      in ('SUGGESTION', 'FOLLOW_UPS', 'CONFLICT', 'UNDETERMINED')
    and json_type(suggested, '$.codes') is 'array'
    and json_type(suggested, '$.reasons') is 'array'),
  alternatives     text not null check (
    json_type(alternatives, '$.results') is 'array'
    and json_type(alternatives, '$.changes') is 'array'),
  status           text not null check (trim(status) <> ''),
  picked           text,
  override_reason  text check (override_reason in
    ('PLAYBOOK_UNCLEAR', 'RULE_WRONG', 'FACT_NOT_ASKED', 'CUSTOMER_SPECIFIC', 'OTHER')),
  override_text    text,
  note             text not null,
  note_grade       text not null check (note_grade in ('GOOD', 'WEAK', 'POOR')),
  note_remarks     text not null check (json_type(note_remarks) = 'array'),
  target_date      text check (target_date is date(target_date)),
  owner            text,
  next_action      text,
  next_action_date text check (next_action_date is date(next_action_date)),
  language         text not null,
  playbook         text not null,
  playbook_version text not null references playbook_version (version),
  program_version  text not null,
  interview        text unique,
  corrects         text unique references decision (id) check (corrects < id),
  check ((override_reason is null) = (override_text is null))
) strict, without rowid;

create index decision_tenant on decision (tenant_folded, id);
create index decision_by on decision (decided_by_folded, id);
-- With all that is counted: the rows themselves are long.
create index decision_case on decision (case_key, status, picked, override_reason);

create trigger decision_is_not_changed before update on decision begin
  select raise(abort, 'decisions are never changed: record a correction');
end;
create trigger decision_is_not_removed before delete on decision begin
  select raise(abort, 'decisions are never removed: record a correction');
end;
-- INSERT OR REPLACE removes the row it replaces without a word to the trigger above.
create trigger decision_is_not_replaced before insert on decision
when exists (
  select 1 from decision
  where id = new.id or corrects = new.corrects or interview = new.interview) begin
  select raise(abort, 'decisions are never replaced: record a correction of the latest one');
end;

create trigger playbook_version_is_not_changed before update on playbook_version begin
  select raise(abort, 'playbook versions are never changed');
end;
create trigger playbook_version_is_not_removed before delete on playbook_version begin
  select raise(abort, 'playbook versions are never removed');
end;
create trigger playbook_version_is_not_replaced before insert on playbook_version
when exists (select 1 from playbook_version where version = new.version) begin
  select raise(abort, 'playbook versions are never replaced');
end;

create trigger playbook_file_is_not_changed before update on playbook_file begin
  select raise(abort, 'files of a playbook version are never changed');
end;
create trigger playbook_file_is_not_removed before delete on playbook_file begin
  select raise(abort, 'files of a playbook version are never removed');
end;
create trigger playbook_file_is_not_replaced before insert on playbook_file
when exists (select 1 from playbook_file where version = new.version and path = new.path) begin
  select raise(abort, 'files of a playbook version are never replaced');
end;
