-- The nouns of a plan, one table each; columns are the fields of the records by name. References
-- have foreign keys, choices have checks, values inside values and lists are canonical JSON, and so
-- are external_ids and extras. digest is that of the record's last change in the journal.
-- Keys are kept unique by the plan itself: two records may swap keys in one edit.

create table "organisation" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "zone" varchar not null
);

create table "business_unit" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "parent" uuid references "business_unit",
  "owner" uuid
);

create table "team" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "business_unit" uuid references "business_unit",
  "parallel_limit" integer
);

create table "person" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "team" uuid references "team",
  "roles" varchar not null,
  "zone" varchar not null
);

create table "vendor" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "contact" varchar,
  "zone" varchar not null
);

create table "holiday_calendar" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "region" varchar not null,
  "holidays" varchar not null,
  "years" varchar not null,
  "weekend" varchar not null
);

create table "component" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "parent" uuid references "component",
  "owner" uuid references "team",
  "business_unit" uuid references "business_unit",
  "tier" varchar check ("tier" in ('critical', 'important', 'standard')),
  "sensitivity" varchar check ("sensitivity" in ('public', 'internal', 'personal', 'financial')),
  "users" bigint,
  "revenue_exposure" varchar,
  "regions" varchar not null,
  "capacity" integer,
  "vendor" uuid references "vendor"
);

create table "dependency" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "from" uuid not null references "component",
  "to" uuid not null references "component",
  "type" varchar not null check ("type" in ('depends-on', 'consumes-interface', 'shares-data'))
);

create table "environment" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "stage" varchar not null check ("stage" in ('development', 'test', 'performance', 'staging', 'production')),
  "region" varchar,
  "owner" uuid references "person",
  "zone" varchar not null,
  "capacity" integer,
  "roster" varchar
);

create table "release" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "version" varchar not null,
  "release_class" varchar not null check ("release_class" in ('major', 'minor', 'patch')),
  "change_type" varchar not null check ("change_type" in ('standard', 'normal', 'emergency')),
  "rollout" varchar not null check ("rollout" in ('big-bang', 'phased', 'parallel', 'pilot', 'rolling', 'windowed')),
  "train" varchar,
  "team" uuid references "team",
  "owner" uuid references "person",
  "scope" varchar not null,
  "delivers" varchar not null,
  "milestones" varchar not null
);

create table "deployment" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "release" uuid not null references "release",
  "environment" uuid not null references "environment",
  "items" varchar not null,
  "team" uuid references "team",
  "timing" varchar not null,
  "state" varchar not null check ("state" in ('draft', 'planned', 'approved', 'running', 'done', 'failed', 'rolled-back', 'cancelled')),
  "actuals" varchar not null,
  "locks" varchar not null,
  "shared_services" varchar not null,
  "people" varchar not null,
  "rollback" varchar
);

create table "change_ticket" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "number" varchar not null,
  "title" varchar not null,
  "change_type" varchar not null check ("change_type" in ('standard', 'normal', 'emergency')),
  "state" varchar not null check ("state" in ('new', 'assess', 'authorize', 'scheduled', 'implement', 'review', 'closed', 'cancelled')),
  "requested_by" uuid references "person",
  "deployments" varchar not null
);

create table "freeze" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "severity" varchar not null check ("severity" in ('hard', 'soft')),
  "scope" varchar not null,
  "when" varchar not null,
  "holidays" uuid references "holiday_calendar",
  "reason" varchar not null,
  "owner" uuid references "person"
);

create table "maintenance_window" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "scope" varchar not null,
  "when" varchar not null,
  "holidays" uuid references "holiday_calendar",
  "owner" uuid references "person"
);

create table "business_event" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "category" varchar not null,
  "when" varchar not null,
  "holidays" uuid references "holiday_calendar",
  "business_unit" uuid references "business_unit",
  "note" varchar
);

create table "roster_entry" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "roster" varchar not null,
  "person" uuid not null references "person",
  "at" varchar not null
);

create table "reservation" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "environment" uuid not null references "environment",
  "at" varchar not null,
  "units" integer not null,
  "team" uuid references "team",
  "purpose" varchar not null
);

create table "checklist_item" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "release" uuid not null references "release",
  "title" varchar not null,
  "group" varchar not null,
  "blocker" boolean not null,
  "owner" uuid references "person",
  "due" varchar,
  "state" varchar not null check ("state" in ('open', 'done', 'not-applicable')),
  "sign_off" varchar,
  "reason" varchar,
  "evidence_kind" varchar
);

create table "evidence" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "subject" varchar not null,
  "evidence_kind" varchar not null,
  "outcome" varchar not null check ("outcome" in ('pass', 'fail', 'unknown')),
  "figures" varchar not null,
  "observed_at" timestamp(9) with time zone not null,
  "source" varchar
);

create table "approval" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "release" uuid not null references "release",
  "person" uuid not null references "person",
  "role" varchar not null,
  "decision" varchar not null check ("decision" in ('approve', 'approve-with-conditions', 'reject', 'defer')),
  "at" timestamp(9) with time zone not null,
  "content_digest" varchar not null,
  "assurance" varchar not null check ("assurance" in ('claimed', 'proven')),
  "note" varchar
);

create table "exception" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "rule" varchar not null,
  "subject" varchar not null,
  "reason" varchar not null,
  "approved_by" uuid references "person",
  "approved_at" timestamp(9) with time zone,
  "expires" timestamp(9) with time zone not null,
  "compensating_control" varchar,
  "review_due" timestamp(9) with time zone
);

create table "incident" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "title" varchar not null,
  "severity" varchar not null,
  "start" timestamp(9) with time zone not null,
  "end" timestamp(9) with time zone,
  "components" varchar not null,
  "caused_by" uuid references "deployment"
);

create table "policy" (
  id uuid primary key,
  "key" varchar not null,
  external_ids varchar not null,
  extras varchar not null,
  digest varchar(64) not null,
  "name" varchar not null,
  "version" varchar not null,
  "rules" varchar not null,
  "collisions" varchar not null,
  "maximum_ages" varchar not null,
  "approvals" varchar not null,
  "claimed_counts" boolean not null,
  "advisory_limit" varchar
);

-- A reference to a noun that comes later; rows are written without it first.
alter table "business_unit" add foreign key ("owner") references "person";

-- Records of kinds that this version does not know.
create table unknown_record (
  kind varchar not null,
  id varchar not null,
  body varchar not null,
  digest varchar(64) not null,
  primary key (kind, id)
);

-- One line per edit, each hashed over the one before. Never updated, never deleted.
create table journal (
  seq bigint primary key,
  branch varchar not null,
  at timestamp(9) with time zone not null,
  actor varchar not null,
  entry varchar not null
    check (entry in ('created', 'edit', 'undo', 'redo', 'restored', 'migrated')),
  label varchar not null,
  undoes bigint,
  detail varchar not null,
  schema_version integer not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null
);

-- One line per touched record: its canonical JSON afterwards, null where it is gone.
create table change (
  seq bigint not null,
  kind varchar not null,
  id varchar not null,
  after varchar,
  digest varchar(64) not null,
  primary key (kind, id, seq)
);

create index change_of_entry on change (seq);
alter table change add foreign key (seq) references journal;
