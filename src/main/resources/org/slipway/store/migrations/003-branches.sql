-- A branch is a fork point and its own entries; rows hold the base branch alone. Three more kinds of entry:
-- where a branch begins, where it is merged into the base, and where it is discarded.

alter table journal add column word varchar;
update journal set word = entry;
alter table journal drop column entry;
alter table journal rename column word to entry;
alter table journal alter column entry set not null;
alter table journal add constraint journal_entry_kind
  check (entry in ('created', 'edit', 'undo', 'redo', 'restored', 'migrated', 'branched', 'merged', 'discarded'));

create index journal_of_branch on journal (branch);
