-- Decisions that were made elsewhere: when, where they come from, and by what they are known again.
-- Of one made in Crivo all three are null, so that the hash of an older entry stays what it was.

alter table decision add column decided_at instant;
alter table decision add column source text collate "C" check (trim(source) <> '');
alter table decision add column import_key text collate "C" check (length(import_key) = 64);
alter table decision add check (
  (source is null) = (decided_at is null) and (import_key is null) = (decided_at is null));

create unique index decision_import on decision (import_key) where import_key is not null;

-- A decision made elsewhere accepted no suggestion: what was counted before now needs to know.
drop index decision_case;
create index decision_case on decision (case_key, status, picked, override_reason)
  include (id, decided_at);
