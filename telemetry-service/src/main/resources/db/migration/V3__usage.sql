-- Monthly usage, current versions. One partition a month, made by the service (UsageMonths); within it the key clusters
-- by tenant, so that one tenant's month is one page. The month leads the key because lists read in that order.
-- Columns of fixed width come first: rows are narrower so.
create table usage (
    tenant_id uuid not null,
    month date not null check (extract(day from month) = 1),
    version int not null,
    recorded_at timestamptz not null,
    paid_available_units bigint,
    monthly_active_users bigint,
    product text collate "C" not null,
    consumed_revenue_usd numeric(18, 6),
    revenue_usd numeric(18, 6),
    capacity_units numeric(18, 6),
    primary key (month, tenant_id, product),
    constraint mau_within_pau check (monthly_active_users <= paid_available_units)
) partition by range (month);

create table usage_history (
    tenant_id uuid not null,
    month date not null,
    version int not null,
    recorded_at timestamptz not null,
    superseded_at timestamptz not null,
    paid_available_units bigint,
    monthly_active_users bigint,
    product text collate "C" not null,
    consumed_revenue_usd numeric(18, 6),
    revenue_usd numeric(18, 6),
    capacity_units numeric(18, 6),
    primary key (month, tenant_id, product, version)
);
