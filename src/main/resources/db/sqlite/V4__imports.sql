-- Decisions that were made elsewhere: when, where they come from, and by what they are known again.
-- Of one made in Crivo all three are null, so that the hash of an older entry stays what it was.

alter table decision add column decided_at text check (
  decided_at is null
  or decided_at glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'
  and date(decided_at) is substr(decided_at, 1, 10));
alter table decision add column source text check (
  (source is null) = (decided_at is null) and (source is null or trim(source) <> ''));
alter table decision add column import_key text check (
  (import_key is null) = (decided_at is null)
  and (import_key is null or length(import_key) = 64));

create unique index decision_import on decision (import_key) where import_key is not null;

-- A decision made elsewhere accepted no suggestion: what was counted before now needs to know.
drop index decision_case;
create index decision_case on decision (case_key, status, picked, override_reason, decided_at);

drop trigger if exists decision_is_not_replaced;
create trigger decision_is_not_replaced before insert on decision
when exists (
  select 1 from decision
  where id = new.id or corrects = new.corrects or interview = new.interview
    or import_key = new.import_key) begin
  select raise(abort, 'decisions are never replaced: record a correction of the latest one');
end;
