-- Reports of imports. A report is there while its import runs; errors are kept for rejected rows, up to a limit.
create table import_report (
    id uuid primary key,
    feed text not null,
    status text not null check (status in ('running', 'completed', 'rejected', 'failed')),
    atomic boolean not null,
    dry_run boolean not null,
    received bigint not null default 0,
    created bigint not null default 0,
    updated bigint not null default 0,
    unchanged bigint not null default 0,
    rejected bigint not null default 0,
    started_at timestamptz not null,
    finished_at timestamptz,
    -- Set while the import runs. By the database's clock, because it tells the living from the dead and not business time.
    heartbeat_at timestamptz not null default clock_timestamp()
);

create index import_report_by_feed on import_report (feed, id desc);

create table import_error (
    import_id uuid not null references import_report,
    line bigint not null,
    key text not null,
    code text not null,
    message text not null,
    primary key (import_id, line)
);
