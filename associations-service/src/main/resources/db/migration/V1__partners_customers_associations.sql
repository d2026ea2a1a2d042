-- Ids are compared byte by byte ("C"), so that the order of lists does not hang on the server's locale.

create table partner (
    partner_id        text collate "C" primary key,
    name              text,
    country           text,
    -- deferred, because a merge may set a parent before it inserts it
    parent_partner_id text collate "C" references partner deferrable initially deferred,
    version           int not null,
    recorded_at       timestamptz not null,
    check (parent_partner_id <> partner_id)
);
create index partner_of_parent on partner (parent_partner_id, partner_id) where parent_partner_id is not null;
create index partner_by_country on partner (country, partner_id);

create table partner_history (
    partner_id        text collate "C" not null,
    name              text,
    country           text,
    parent_partner_id text collate "C",
    version           int not null,
    recorded_at       timestamptz not null,
    superseded_at     timestamptz not null,
    primary key (partner_id, version)
);

create table customer (
    tenant_id   uuid primary key,
    name        text,
    country     text,
    segment     text check (segment in ('ENTERPRISE', 'SMB')),
    version     int not null,
    recorded_at timestamptz not null
);
create index customer_by_segment on customer (segment, tenant_id);
create index customer_by_country on customer (country, tenant_id);

create table customer_history (
    tenant_id     uuid not null,
    name          text,
    country       text,
    segment       text,
    version       int not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz not null,
    primary key (tenant_id, version)
);

create table association (
    partner_id    text collate "C" not null references partner,
    tenant_id     uuid not null references customer,
    type          text collate "C" not null check (type in ('CPOR', 'DPOR', 'CSP_TIER_1', 'CSP_TIER_2', 'PAL')),
    associated_on date not null,
    products      text[] not null default '{}', -- {} = all products of the tenant
    ended_on      date check (ended_on >= associated_on), -- the day itself = never, a withdrawn association
    version       int not null,
    recorded_at   timestamptz not null,
    primary key (partner_id, tenant_id, type, associated_on),
    check (type <> 'CPOR' or products <> '{}')
);
create index association_of_tenant on association (tenant_id, partner_id, type, associated_on);

create table association_history (
    partner_id    text collate "C" not null,
    tenant_id     uuid not null,
    type          text collate "C" not null,
    associated_on date not null,
    products      text[] not null,
    ended_on      date,
    version       int not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz not null,
    primary key (partner_id, tenant_id, type, associated_on, version)
);

-- What the CPOR associations in the table above hold: one partner per tenant and product at a time. A row belongs to the
-- association of partner_id and tenant_id that began on lower(in_force).
create extension if not exists btree_gist;

create table claim (
    tenant_id  uuid not null,
    product    text collate "C" not null,
    in_force   daterange not null,
    partner_id text collate "C" not null,
    primary key (tenant_id, product, in_force without overlaps)
);
