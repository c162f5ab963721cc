-- The chain: one link a decision, in the order in which they came into this record. Each holds the
-- hash of the one before, so that no two can follow the same one and none can be left out unseen.

create table link (
  position integer not null primary key check (position >= 1),
  decision text not null unique references decision (id),
  salt     text not null check (length(salt) = 32),
  previous text unique references link (hash),
  hash     text not null unique check (length(hash) = 64),
  check ((position = 1) = (previous is null))
) strict;

create trigger link_is_not_changed before update on link begin
  select raise(abort, 'links are never changed');
end;
create trigger link_is_not_removed before delete on link begin
  select raise(abort, 'links are never removed');
end;
create trigger link_is_not_replaced before insert on link
when exists (
  select 1 from link
  where position = new.position or decision = new.decision
    or previous = new.previous or hash = new.hash) begin
  select raise(abort, 'links are never replaced');
end;
