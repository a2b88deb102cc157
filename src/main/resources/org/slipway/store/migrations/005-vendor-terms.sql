-- Within which time a vendor answers and restores, as agreed.

alter table "vendor" add column "response" varchar;
alter table "vendor" add column "restore" varchar;
