-- What partners did with their benefits. Nothing is changed or deleted, the database itself refuses it.
-- activated and used are the balance after the entry.
create table ledger_entry (
  partner_id text not null,
  benefit text not null,
  sequence bigint not null,
  kind text not null check (kind in ('activation', 'assignment', 'return', 'replacement', 'renewal', 'alert', 'recovery')),
  quantity numeric not null check (quantity >= 0),
  holder text,
  key text,
  replaces text,
  threshold integer,
  on_day date not null,
  activated numeric not null,
  used numeric not null,
  idempotency_key text,
  request_digest text,
  answer jsonb,
  recorded_at timestamptz not null,
  primary key (partner_id, benefit, sequence),
  check (used >= 0 and used <= activated)
);
-- A key is good for one activation, whoever tries; an idempotency key for one request of a partner.
create unique index ledger_entry_key on ledger_entry (key) where key is not null;
create unique index ledger_entry_idempotency on ledger_entry (partner_id, idempotency_key) where idempotency_key is not null;
create index ledger_entry_recorded on ledger_entry (partner_id, recorded_at);

create function ledger_entry_stays() returns trigger language plpgsql as
$$ begin raise exception 'ledger entries stay as they are'; end $$;
create trigger ledger_entry_stays before update or delete on ledger_entry
  for each row execute function ledger_entry_stays();

-- Where the entries led: kept in the transaction that writes them, and its row is the lock for it.
-- year_from: first day of the membership year the figures are of; null where they go on from year to year.
-- alert: the highest threshold that is reached, in percent of the grant; 0 for none.
create table ledger_balance (
  partner_id text not null,
  benefit text not null,
  activated numeric not null default 0,
  used numeric not null default 0,
  year_from date,
  alert integer not null default 0,
  entries bigint not null default 0,
  primary key (partner_id, benefit),
  check (used >= 0 and used <= activated)
);

-- Who has what now, and what was returned and may not go to everybody yet (holder is null). Derived from the entries.
create table ledger_unit (
  partner_id text not null,
  benefit text not null,
  unit bigint not null,
  quantity numeric not null check (quantity > 0),
  holder text,
  last_holder text not null,
  assigned_on date not null,
  reassignments integer not null,
  primary key (partner_id, benefit, unit)
);

-- Quantities granted to one partner by exception. A later one replaces an earlier one from its first day on.
create table entitlement_override (
  sequence bigint generated always as identity primary key,
  partner_id text not null,
  benefit text not null,
  quantity numeric not null check (quantity >= 0),
  reason text not null,
  from_on date not null,
  ends_on date not null check (ends_on >= from_on),
  recorded_at timestamptz not null
);
create index entitlement_override_by_partner on entitlement_override (partner_id, benefit, sequence);
