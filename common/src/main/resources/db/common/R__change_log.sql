-- What was written, and whom it touches: one entry for each transaction that wrote anything. Repeatable, because it has no place in the
-- numbers of any one service; it leaves a log that is there as it is.
create table if not exists change (
    sequence bigint generated always as identity primary key,
    feed text not null,
    -- By the database's clock, because it tells how far behind a reader is and not business time.
    recorded_at timestamptz not null default clock_timestamp(),
    keys text[], -- null = everybody
    key_count int not null generated always as (coalesce(cardinality(keys), 0)) stored
);

create index if not exists change_by_time on change (recorded_at);
