-- Who changed what: one entry for each change, written with it. Repeatable, because it has no place in the numbers of any one service; it
-- leaves a log that is there as it is.
create table if not exists audit (
    id bigint generated always as identity primary key,
    -- By the database's clock, because it tells when it was really done and not business time.
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    client text,
    partner_id text, -- whom the actor was bound to
    request_id text, -- null = the service did it without being asked
    operation text not null,
    subject_type text not null,
    subject_key text not null,
    before jsonb,
    after jsonb,
    details jsonb
);

create index if not exists audit_by_time on audit (at, id);
create index if not exists audit_by_subject on audit (subject_key, at, id);
create index if not exists audit_by_actor on audit (actor, at, id);
create index if not exists audit_by_request on audit (request_id) where request_id is not null;

create or replace function audit_stays() returns trigger language plpgsql as
$$ begin raise exception 'the audit log is append-only: its entries are neither changed nor deleted'; end $$;
create or replace trigger audit_stays before update or delete or truncate on audit
  for each statement execute function audit_stays();
-- Also where a session says that it replicates, which silences other triggers.
alter table audit enable always trigger audit_stays;
