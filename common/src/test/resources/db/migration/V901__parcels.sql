-- A feed with a column of every type, partitioned by month.
create table parcel (
  tenant_id uuid not null,
  product text not null,
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
  primary key (tenant_id, month, product)
) partition by range (month);
create table parcel_2023 partition of parcel for values from ('2023-01-01') to ('2024-01-01');
create table parcel_other partition of parcel default;

create table parcel_history (like parcel, superseded_at timestamptz not null, primary key (tenant_id, month, product, version));
