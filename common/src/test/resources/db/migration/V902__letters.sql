-- The columns of parcels, kept by month; and once more for imports that go the other way.
create table letter (
  tenant_id uuid not null,
  product text collate "C" not null,
  month date not null,
  sender text not null,
  label text,
  kind text,
  tags text[] not null,
  packed_on date,
  units bigint,
  price numeric(18, 6),
  version int not null,
  recorded_at timestamptz not null,
  primary key (month, tenant_id, product)
) partition by range (month);
create table letter_history (like letter, superseded_at timestamptz not null, primary key (month, tenant_id, product, version)) partition by range (month);

create table staged_letter (like letter, primary key (month, tenant_id, product));
create table staged_letter_history (like letter_history, primary key (month, tenant_id, product, version));
