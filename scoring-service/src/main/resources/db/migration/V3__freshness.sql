-- A run is asked for, or it follows from what the neighbours have recorded since: a refresh. Its roster is whom that touches; null is
-- everybody, as it is for every run that is asked for.
alter table score_run
  add column cause text not null default 'request' check (cause in ('request', 'feed')),
  add column roster text[] check (roster is null or cause = 'feed'),
  -- Whether what a refresh could not do has been handed on to the next one.
  add column followed_up boolean not null default false;

-- One over everybody at a time, and beside it one over a few: who is touched by a feed does not wait for the whole program.
drop index score_run_alone;
create unique index score_run_alone on score_run ((roster is null)) where state = 'running';
create index score_run_refresh on score_run (id) where cause = 'feed' and not followed_up;

-- How far the neighbours' logs of changes have been followed.
create table followed_log (
  log text primary key,
  last_taken text,            -- the cursor of the last change that was taken; null = none yet
  seen timestamptz,           -- when nothing followed after it
  pending_since timestamptz   -- since when the oldest change waits that the refreshes under way answer
);
insert into followed_log (log) values ('associations'), ('certificates'), ('usage');
