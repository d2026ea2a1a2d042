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
$$ begin raise exception 'the audit log is append-only: its entries are not changed'; end $$;
create or replace trigger audit_stays before update or truncate on audit
  for each statement execute function audit_stays();

-- Whatever an installation says of how long it keeps entries, and however clocks differ: none of the last year leaves.
create or replace function audit_leaves() returns trigger language plpgsql as
$$ begin
  if old.at > clock_timestamp() - interval '360 days' then
    raise exception 'the audit log is append-only: its entries of a year are not deleted';
  end if;
  return old;
end $$;
create or replace trigger audit_leaves before delete on audit
  for each row execute function audit_leaves();

-- Also where a session says that it replicates, which silences other triggers.
alter table audit enable always trigger audit_stays;
alter table audit enable always trigger audit_leaves;
