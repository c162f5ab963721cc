-- Roles for a team's record. To be run once, by an administrator, in the database of the record:
--
--   psql -h HOST -d DATABASE -f roles.sql
--
-- Afterwards the owner makes the tables, now and after every update of the program:
--
--   crivo db migrate --db postgresql://crivo_owner@HOST/DATABASE
--
-- Rename the roles if you like; the program knows none of these names. The schema has to be "crivo".

-- Owns the schema and its tables and changes them in migrations. Nobody works as this role.
create role crivo_owner login;

-- What the program may do: read and add. Give it to every person, or to one login for all.
create role crivo_program;
-- create role ana login in role crivo_program;

-- Passwords are set apart from this file, in psql, which sends them encrypted:
--   \password crivo_owner

create schema crivo authorization crivo_owner;
revoke all on schema crivo from public;
grant usage on schema crivo to crivo_program;

-- Every table that the owner will make there. No update, no delete, no truncate, no references.
-- The first migration takes the right to add back from the history of migrations itself.
alter default privileges for role crivo_owner in schema crivo
  grant select, insert on tables to crivo_program;
