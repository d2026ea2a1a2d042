-- Scores are listed by points within an area and a status: each is one range of this index, and a list over several of them merges
-- their beginnings. Points descending are minus points ascending, so that a page begins at one place of the index even among equals.
alter table score add column qualified boolean;
update score set qualified = (scorecard ->> 'qualified')::boolean;
alter table score alter column qualified set not null;
drop index score_by_points;
create index score_by_points on score (as_of, solution_area, qualified, (-total), partner_id);

-- A program-wide run. `editions` are the rules that it computes by; `chosen` are those of them that its caller named in place of those
-- in force, so that its results are not the scores of the day.
create table score_run (
  id uuid primary key default uuidv7(),
  as_of date not null,
  areas solution_area[] not null,
  editions jsonb not null,
  chosen jsonb not null,
  state text not null default 'queued'
    check (state in ('queued', 'running', 'completed', 'completed-with-errors', 'cancelled', 'failed')),
  former_run_id uuid references score_run,
  partners int,
  attempts int not null default 0,
  not_before timestamptz not null default clock_timestamp(),
  failure text,
  created_at timestamptz not null default clock_timestamp(),
  started_at timestamptz,
  finished_at timestamptz,
  idempotency_key text unique,
  request text not null
);

-- One after the other: two runs at once would each take twice as long.
create unique index score_run_alone on score_run ((true)) where state = 'running';
create index score_run_open on score_run (id) where state in ('queued', 'running');

-- Some partners of a run. Whoever works on them holds the lease; `claim` counts who did, so that one who comes back after its lease has
-- ended is told from the one who has it now.
create table score_run_shard (
  run_id uuid not null references score_run,
  shard int not null,
  partner_ids text[] not null,
  partners int not null,
  claim int not null default 0,
  worker text,
  leased_until timestamptz,
  failures int not null default 0,
  not_before timestamptz not null default clock_timestamp(),
  errors int,
  done_at timestamptz,
  primary key (run_id, shard)
);

create index score_run_shard_open on score_run_shard (run_id, shard) where done_at is null;

-- What a run came to, as far as lists and comparisons need it, beside what the run before it came to.
create table score_run_score (
  run_id uuid not null references score_run,
  partner_id text collate "C" not null,
  solution_area solution_area not null,
  track text not null,
  total numeric(9, 6) not null,
  qualified boolean not null,
  former_total numeric(9, 6),
  former_qualified boolean,
  primary key (run_id, partner_id, solution_area)
);

create index score_run_score_by_points on score_run_score (run_id, solution_area, qualified, (-total), partner_id);
create index score_run_score_changed on score_run_score (run_id, partner_id, solution_area)
  where former_total is distinct from total or former_qualified is distinct from qualified;

-- Partners that a run has no scores for, and why.
create table score_run_error (
  run_id uuid not null references score_run,
  partner_id text collate "C" not null,
  code text not null,
  detail text not null,
  primary key (run_id, partner_id)
);
