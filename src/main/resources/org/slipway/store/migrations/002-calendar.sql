-- What the calendar needs: trains, vendors' deliveries, traffic, rotations, risk, waves, views.

alter table "vendor" add column "notice" varchar;
alter table "vendor" add column "contract_from" date;
alter table "vendor" add column "contract_until" date;
alter table "vendor" add column "available" varchar;

alter table "holiday_calendar" add column "source" varchar;

alter table "environment" add column "sensitivity" varchar check ("sensitivity" in ('public', 'internal', 'personal', 'financial'));
alter table "environment" add column "exposure" varchar check ("exposure" in ('internal', 'partner', 'public'));
alter table "environment" add column "platform" varchar;
alter table "environment" add column "dedicated" uuid references "team";

-- One stage more; the check goes with the old column.
alter table "environment" alter column "stage" rename to stage_before;
alter table "environment" add column "stage" varchar check ("stage" in ('development', 'test', 'performance', 'security', 'staging', 'production'));
update "environment" set "stage" = stage_before;
alter table "environment" alter column "stage" set not null;
alter table "environment" drop column stage_before;

alter table "release" add column "departure" date;
alter table "release" add column "waves" varchar default '[]' not null;

alter table "deployment" add column "tenants" varchar default '[]' not null;

alter table "reservation" alter column "units" drop not null;
alter table "reservation" add column "service" uuid references "component";

alter table "policy" add column "relaxation_costs" varchar default '{}' not null;
alter table "policy" add column "throttles" varchar default '[]' not null;
alter table "policy" add column "promotion" varchar default '[]' not null;
alter table "policy" add column "risk" varchar;

create table "release_train" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "departs" varchar not null,
  "holidays" uuid references "holiday_calendar",
  "cut_offs" varchar not null,
  "teams" varchar not null,
  "owner" uuid references "person"
);

create table "vendor_delivery" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "vendor" uuid not null references "vendor",
  "name" varchar not null,
  "due" varchar not null,
  "confidence" integer,
  "releases" varchar not null
);

create table "risk_assessment" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "release" uuid not null references "release",
  "answers" varchar not null,
  "by" uuid references "person",
  "at" timestamp(9) with time zone
);

create table "roster_rotation" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "roster" varchar not null,
  "people" varchar not null,
  "shifts" varchar not null,
  "hand_over" varchar not null
);

create table "traffic_profile" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "region" varchar not null,
  "zone" varchar not null,
  "unit" varchar not null,
  "hours" varchar not null
);

create table "saved_view" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "view" varchar not null,
  "settings" varchar not null
);

create table "snapshot" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "at" timestamp(9) with time zone not null,
  "seq" bigint not null,
  "hash" varchar not null
);
