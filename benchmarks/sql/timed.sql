-- Runs scores.sql, prints its seconds, and keeps what it came to in one row for each number that the platform shows too.
select clock_timestamp() as began \gset
\ir scores.sql
select extract(epoch from clock_timestamp() - :'began');

drop table if exists yardstick.expected;
create table yardstick.expected as
select partner_id, unnest(areas) as area, track, metric, options, round(value, 6) as value, round(points, 6) as points
from metric_points
cross join lateral (select case when area = 'modern-work' then array ['modern-work']
                                else array ['data-ai', 'digital-app-innovation', 'infrastructure'] end as areas) a
union all
select partner_id, 'modern-work', track, 'total', null, null, round(total, 6)
from track_total;
create table if not exists yardstick.stored (
    partner_id text, area text, track text, metric text, options text, value numeric, points numeric);
