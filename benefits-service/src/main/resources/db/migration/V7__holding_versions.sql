-- One version for everything that a partner's entitlements rest on: another one with each change, whoever makes it, and in the
-- transaction that makes it. Who remembers an answer and its version knows by this row alone whether it still holds. A version is
-- random and not counted, so that a database that was restored from a backup does not repeat one.
create table holding_version (
  partner_id text primary key,
  version uuid not null
);

create function holding_changes() returns trigger language plpgsql as
$$
begin
  insert into holding_version (partner_id, version) values (coalesce(new.partner_id, old.partner_id), gen_random_uuid())
  on conflict (partner_id) do update set version = excluded.version;
  return null;
end
$$;
create trigger holding_changes after insert or update or delete on standing
  for each row execute function holding_changes();
create trigger holding_changes after insert or update or delete on ledger_balance
  for each row execute function holding_changes();
create trigger holding_changes after insert or update or delete on entitlement_override
  for each row execute function holding_changes();

insert into holding_version (partner_id, version) select partner_id, gen_random_uuid() from standing;
