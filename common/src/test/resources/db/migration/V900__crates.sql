-- A table for the tests of exports.
create table crate (
  crate_id text not null,
  label text,
  products text[] not null,
  packed_in date not null,
  units bigint,
  price numeric(18, 6),
  primary key (crate_id)
);
insert into crate
select 'c' || lpad(n::text, 5, '0'), case when n = 1 then E'say "hi",\nplease' end, '{teams,yammer}', date '2023-08-01', n, n / 4.0
from generate_series(1, 2500) n;
