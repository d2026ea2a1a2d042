-- History is partitioned as usage is, a partition of each for every month: what a month's corrections left goes with the month.
alter table usage_history rename to usage_history_whole;
alter table usage_history_whole rename constraint usage_history_pkey to usage_history_whole_pkey;

create table usage_history (like usage_history_whole, primary key (month, tenant_id, product, version)) partition by range (month);

-- That a month is its first day is said by each partition, for its month: dates are compared faster than taken apart, a million times,
-- and a partition that says so is attached without being read.
alter table usage drop constraint usage_month_check;

do $$
declare
    partition record;
begin
    for partition in
        select inhrelid::regclass as name, right(inhrelid::regclass::text, 7) as suffix,
               to_date(right(inhrelid::regclass::text, 7), 'YYYY_MM') as month
        from pg_inherits where inhparent = 'usage'::regclass
    loop
        execute format('alter table %s add check (month = %L)', partition.name, partition.month);
        execute format('create table usage_history_%s partition of usage_history for values from (%L) to (%L)',
                       partition.suffix, partition.month, (partition.month + interval '1 month')::date);
    end loop;
end $$;

insert into usage_history select * from usage_history_whole;
drop table usage_history_whole;
