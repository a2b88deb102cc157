-- What versions of components offer and need, links between releases or deployments, holds on components, and the
-- interface that a dependency is about.

alter table "dependency" add column "interface_name" varchar;

create table "component_version" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "component" uuid not null references "component",
  "version" varchar not null,
  "provides" varchar not null,
  "requires" varchar not null,
  "serves" varchar,
  "libraries" varchar not null
);

create table "hold" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "component" uuid not null references "component",
  "environment" uuid references "environment",
  "cause" varchar not null check ("cause" in ('manual', 'degraded', 'outage')),
  "reason" varchar not null,
  "from" timestamp(9) with time zone not null,
  "until" timestamp(9) with time zone
);

create table "link" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "from" varchar not null,
  "to" varchar not null,
  "type" varchar not null
    check ("type" in ('finish-to-start', 'start-to-start', 'finish-to-finish', 'start-to-finish')),
  "lag" varchar not null
);
