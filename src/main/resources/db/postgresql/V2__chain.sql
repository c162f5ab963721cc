-- The chain: one link a decision, in the order in which they came into this record. Each holds the
-- hash of the one before, so that no two can follow the same one and none can be left out unseen.

create table link (
  position bigint not null primary key check (position >= 1),
  decision text collate "C" not null unique references decision (id),
  salt     text collate "C" not null check (length(salt) = 32),
  previous text collate "C" unique references link (hash),
  hash     text collate "C" not null unique check (length(hash) = 64),
  check ((position = 1) = (previous is null))
);

create trigger link_is_not_changed before update or delete or truncate on link
  for each statement execute function refuse_change('links');
alter table link enable always trigger link_is_not_changed;
