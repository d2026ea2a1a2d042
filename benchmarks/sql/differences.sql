-- The first rows in which the SQL and the stored scores say something else, or only one of them says anything.
select coalesce(e.partner_id, s.partner_id), coalesce(e.area, s.area), coalesce(e.track, s.track), coalesce(e.metric, s.metric),
       'SQL', e.options, e.value, e.points, 'stored', s.options, s.value, s.points
from yardstick.expected e
full join yardstick.stored s using (partner_id, area, track, metric)
where e.partner_id is null or s.partner_id is null
   or (e.options, e.value, e.points) is distinct from (s.options, s.value, s.points)
order by 1, 2, 3, 4
limit 20;
