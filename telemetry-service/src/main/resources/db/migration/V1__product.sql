-- What usage is reported for. A slug never changes, also when the product is renamed.
create table product (
    product text collate "C" primary key,
    name text not null,
    family text not null,
    version int not null,
    recorded_at timestamptz not null
);

create index product_by_family on product (family, product);

create table product_history (
    product text collate "C" not null,
    name text not null,
    family text not null,
    version int not null,
    recorded_at timestamptz not null,
    superseded_at timestamptz not null,
    primary key (product, version)
);
