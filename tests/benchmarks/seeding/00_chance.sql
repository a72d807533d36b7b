-- A schema of its own for what only the seeding needs; it is dropped at the end.
DROP SCHEMA IF EXISTS seeding CASCADE;
CREATE SCHEMA seeding;

-- A number from 0 up to 1 that is always the same for an id and a salt, so that every seeding gives the same nation.
CREATE FUNCTION seeding.chance(id bigint, salt integer) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT (hashint8extended(id, salt) & 16777215) / 16777216.0::double precision $$;

CREATE FUNCTION seeding.pick(choices anyarray, id bigint, salt integer) RETURNS anyelement
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT choices[1 + floor(seeding.chance(id, salt) * cardinality(choices))::integer] $$;

-- The instant a day begins in London.
CREATE FUNCTION seeding.midnight(day date) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT day::timestamp AT TIME ZONE 'Europe/London' $$;

-- Working days numbered from today, which is 0; filled by the program from the real calendar.
CREATE TABLE seeding.working_day (n integer PRIMARY KEY, day date NOT NULL UNIQUE);
-- The ladders of the real kinds of clock.
CREATE TABLE seeding.ladder (kind text, level text, "offset" integer);
-- Names, their search keys made by the real function.
CREATE TABLE seeding.first_name (id integer PRIMARY KEY, name text, keys text[]);
CREATE TABLE seeding.last_name (id integer PRIMARY KEY, name text, keys text[]);
CREATE TABLE seeding.named (person_id bigint, first_id integer, last_id integer, alias_id integer);
