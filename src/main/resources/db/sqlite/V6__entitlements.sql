-- How decisions share the entitlements of a tenant and workload: since when those are there that a
-- list told of, and of which decisions the others were taken. Null in every older decision, so that
-- the hash of an older entry stays what it was.

alter table decision add column added_on text check (
  added_on is null
  or added_on is date(added_on) and entitlements is not null);
alter table decision add column taken text check (
  taken is null
  or json_type(taken) is 'array' and json_array_length(taken) > 0 and entitlements is not null);
