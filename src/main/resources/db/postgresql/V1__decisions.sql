-- The record of decisions, as in db/sqlite and under the same conditions. Nothing in it is ever
-- changed or removed: the triggers below refuse it, and the program's role has no right to.
-- Texts compare by their bytes, so that ids and instants sort as they do everywhere else.

create domain instant as text collate "C" check (
  value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z$'
  and make_date(
    substr(value, 1, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int) > '-infinity');

create domain day as text collate "C" check (
  value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
  and make_date(
    substr(value, 1, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int) > '-infinity');

create table playbook_version (
  version text collate "C" not null primary key check (length(version) = 64),
  kept_at text collate "C" not null
);

create table playbook_file (
  version text collate "C" not null references playbook_version (version),
  path    text collate "C" not null,
  content text not null,
  primary key (version, path)
);

create table decision (
  id               text collate "C" not null primary key check (length(id) = 26),
  at               instant not null,
  group_id         text collate "C",
  decided_by       text collate "C" not null check (trim(decided_by) <> ''),
  decided_by_folded text collate "C" not null,
  tenant           text collate "C" not null check (trim(tenant) <> ''),
  tenant_folded    text collate "C" not null, -- in lower case, as Java makes it
  workload         text collate "C",
  entitlements     integer check (entitlements >= 1),
  answers          text not null check (json_typeof(answers::json) = 'object'),
  case_key         text collate "C" not null check (length(case_key) = 64), -- SHA-256 of the answers
  suggested        text not null check (
    coalesce(suggested::json ->> 'kind', '')
      in ('SUGGESTION', 'FOLLOW_UPS', 'CONFLICT', 'UNDETERMINED')
    and json_typeof(suggested::json -> 'codes') is not distinct from 'array'
    and json_typeof(suggested::json -> 'reasons') is not distinct from 'array'),
  alternatives     text not null check (
    json_typeof(alternatives::json -> 'results') is not distinct from 'array'
    and json_typeof(alternatives::json -> 'changes') is not distinct from 'array'),
  status           text collate "C" not null check (trim(status) <> ''),
  picked           text collate "C",
  override_reason  text check (override_reason in
    ('PLAYBOOK_UNCLEAR', 'RULE_WRONG', 'FACT_NOT_ASKED', 'CUSTOMER_SPECIFIC', 'OTHER')),
  override_text    text,
  note             text not null,
  note_grade       text not null check (note_grade in ('GOOD', 'WEAK', 'POOR')),
  note_remarks     text not null check (json_typeof(note_remarks::json) = 'array'),
  target_date      day,
  owner            text,
  next_action      text,
  next_action_date day,
  language         text not null,
  playbook         text not null,
  playbook_version text collate "C" not null references playbook_version (version),
  program_version  text not null,
  interview        text collate "C" unique,
  corrects         text collate "C" unique references decision (id) check (corrects < id),
  check ((override_reason is null) = (override_text is null))
);

create index decision_tenant on decision (tenant_folded, id);
create index decision_by on decision (decided_by_folded, id);
-- With all that is counted: the rows themselves are long.
create index decision_case on decision (case_key, status, picked, override_reason) include (id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% are never changed or removed', tg_argv[0];
end
$$;

create trigger decision_is_not_changed before update or delete or truncate on decision
  for each statement execute function refuse_change('decisions');
create trigger playbook_version_is_not_changed
  before update or delete or truncate on playbook_version
  for each statement execute function refuse_change('playbook versions');
create trigger playbook_file_is_not_changed before update or delete or truncate on playbook_file
  for each statement execute function refuse_change('files of a playbook version');

-- Also in sessions that claim to replay another server's changes.
alter table decision enable always trigger decision_is_not_changed;
alter table playbook_version enable always trigger playbook_version_is_not_changed;
alter table playbook_file enable always trigger playbook_file_is_not_changed;

-- Those whom roles.sql lets add to every table of the owner may read the history of migrations alone.
do $$
declare
  reader name;
begin
  for reader in
    select grantee from information_schema.role_table_grants
    where table_schema = current_schema() and table_name = '${flyway:table}'
      and privilege_type = 'INSERT' and grantee <> current_user
  loop
    execute format('revoke insert on %I from %I', '${flyway:table}', reader);
  end loop;
end
$$;
