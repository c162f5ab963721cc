-- How decisions share the entitlements of a tenant and workload: since when those are there that a
-- list told of, and of which decisions the others were taken. Null in every older decision, so that
-- the hash of an older entry stays what it was.

alter table decision add column added_on day;
alter table decision add column taken text;
alter table decision add check (added_on is null or entitlements is not null);
alter table decision add check (
  taken is null
  or coalesce(json_array_length(taken::json), 0) > 0 and entitlements is not null);
