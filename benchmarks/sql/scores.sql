-- Every Modern Work metric in both tracks, and the metrics that the three Azure areas have in common, for every partner at once.
-- Written by hand from the program document and formulas.md, as somebody would who has all tables in one database and nothing to
-- explain. By the editions of 2022-10-03, which are in force on the day, 2023-10-15: M is 2023-09, M-12 is 2022-09.
-- Leaves two tables: metric_points, a row per partner, area, track and metric; track_total, a row per partner and Modern Work track.
set client_min_messages = warning;
set search_path = yardstick, public;
set work_mem = '256MB';
set jit = off;

-- Associations in force on the last day of M or of M-12, rolled up to the partner above a location.
create temp table in_force as
select coalesce(p.parent_partner_id, p.partner_id) as partner_id, a.tenant_id, a.type, a.products, a.associated_on, f.now, f.before
from association a
join partner p using (partner_id)
cross join lateral (
    select a.associated_on <= date '2023-09-30' and (a.ended_on > date '2023-09-30' or a.ended_on is null) as now,
           a.associated_on <= date '2022-09-30' and (a.ended_on > date '2022-09-30' or a.ended_on is null) as before) f
where f.now or f.before;

-- The workloads that tenants pay for and use at M and at M-12. (Modern Work, product eligibility)
create temp table workload_usage as
select tenant_id, product,
       coalesce(max(paid_available_units) filter (where month = date '2023-09-01'), 0) as pau,
       coalesce(max(monthly_active_users) filter (where month = date '2023-09-01'), 0) as mau,
       coalesce(max(paid_available_units) filter (where month = date '2022-09-01'), 0) as pau_before,
       coalesce(max(monthly_active_users) filter (where month = date '2022-09-01'), 0) as mau_before
from usage
where month in (date '2023-09-01', date '2022-09-01')
  and product in ('intune', 'exchange-online', 'microsoft-365-apps', 'sharepoint-online', 'teams', 'teams-meetings',
                  'teams-phone-calling', 'teams-platform', 'viva', 'yammer')
group by tenant_id, product;

-- Eligible: more than 300 paid units of one workload (Enterprise), more than 10 and up to 300 (SMB).
create temp table size as
select tenant_id,
       bool_or(pau > 300) as enterprise,
       bool_or(pau > 10 and pau <= 300) as smb,
       bool_or(pau_before > 300) as enterprise_before,
       bool_or(pau_before > 10 and pau_before <= 300) as smb_before
from workload_usage
group by tenant_id;

analyze in_force;
analyze workload_usage;
analyze size;

-- Net customer adds: Enterprise by CPOR and DPOR, SMB by CPOR and CSP; a tenant counts once.
create temp table customer_adds as
select partner_id,
       count(*) filter (where enterprise and cpor_dpor) - count(*) filter (where enterprise_before and cpor_dpor_before) as enterprise,
       count(*) filter (where smb and cpor_csp) - count(*) filter (where smb_before and cpor_csp_before) as smb
from (select partner_id, tenant_id,
             bool_or(now and type in ('CPOR', 'DPOR')) as cpor_dpor,
             bool_or(before and type in ('CPOR', 'DPOR')) as cpor_dpor_before,
             bool_or(now and type in ('CPOR', 'CSP_TIER_1', 'CSP_TIER_2')) as cpor_csp,
             bool_or(before and type in ('CPOR', 'CSP_TIER_1', 'CSP_TIER_2')) as cpor_csp_before
      from in_force
      where type <> 'PAL'
        and (products = '{}' or products && array ['intune', 'exchange-online', 'microsoft-365-apps', 'sharepoint-online', 'teams',
             'teams-meetings', 'teams-phone-calling', 'teams-platform', 'viva', 'yammer'])
      group by partner_id, tenant_id) a
join size using (tenant_id)
group by partner_id;

-- Entries of an option (D6: CPOR+DPOR and CSP are unions) at tenants eligible at M: since when, and whether in force at M-12 too.
-- Without since the entry was lost in the year.
create temp table entry as
select partner_id, tenant_id, product, types,
       min(associated_on) filter (where now) as since,
       bool_or(before) as before
from (select f.partner_id, f.tenant_id, o.types, f.associated_on, f.now, f.before, w.product
      from in_force f
      join size s on s.tenant_id = f.tenant_id and (s.enterprise or s.smb)
      join (values ('CPOR', 'CPOR'), ('CPOR+DPOR', 'CPOR'), ('CPOR+DPOR', 'DPOR'), ('CSP', 'CSP_TIER_1'), ('CSP', 'CSP_TIER_2'))
           as o (types, type) on o.type = f.type
      cross join lateral unnest(case when f.products <> '{}' then f.products
           else array ['intune', 'exchange-online', 'microsoft-365-apps', 'sharepoint-online', 'teams', 'teams-meetings',
                       'teams-phone-calling', 'teams-platform', 'viva', 'yammer'] end) as w (product)
      where w.product in ('intune', 'exchange-online', 'microsoft-365-apps', 'sharepoint-online', 'teams', 'teams-meetings',
                          'teams-phone-calling', 'teams-platform', 'viva', 'yammer')) e
group by partner_id, tenant_id, product, types;

analyze entry;

-- Growth before the claim is not credited: the month of the earliest association, where the entry was not in force at M-12.
create temp table baseline_month as
select distinct tenant_id, product, date_trunc('month', since)::date as month
from entry
where not before and since between date '2022-10-01' and date '2023-08-31';

analyze baseline_month;

create temp table baseline as
select tenant_id, product, month, coalesce(paid_available_units, 0) as pau, coalesce(monthly_active_users, 0) as mau
from baseline_month
join usage using (month, tenant_id, product);

analyze baseline;

-- Users gained, and services that came to be used by 40 % of their paid units, against the baseline; lost entries cost theirs (D4, D5).
create temp table gained as
select partner_id, types,
       sum(mau - mau_before) filter (where enterprise) as enterprise_users,
       sum(deployed - deployed_before) filter (where enterprise) as enterprise_services,
       sum(mau - mau_before) filter (where smb) as smb_users,
       sum(deployed - deployed_before) filter (where smb) as smb_services
from (select partner_id, types, enterprise, smb, mau, mau_before,
             (pau > 0 and mau * 100 >= pau * 40)::int as deployed,
             (pau_before > 0 and mau_before * 100 >= pau_before * 40)::int as deployed_before
      from (select e.partner_id, e.types, s.enterprise, s.smb,
                   case when e.since is null then 0 else coalesce(u.pau, 0) end as pau,
                   case when e.since is null then 0 else coalesce(u.mau, 0) end as mau,
                   coalesce(case when e.before then u.pau_before
                                 when e.since >= date '2023-09-01' then u.pau
                                 else b.pau end, 0) as pau_before,
                   coalesce(case when e.before then u.mau_before
                                 when e.since >= date '2023-09-01' then u.mau
                                 else b.mau end, 0) as mau_before
            from entry e
            join size s using (tenant_id)
            left join workload_usage u using (tenant_id, product)
            left join baseline b on b.tenant_id = e.tenant_id and b.product = e.product
                                and not e.before and b.month = date_trunc('month', e.since)::date) e) d
group by partner_id, types;

-- A person belongs to the partner of the latest link that is not after the day, if that has not ended; withdrawn links never were.
create temp table certified as
select coalesce(p.parent_partner_id, p.partner_id) as partner_id,
       count(distinct c.individual_id) filter (where c.list = 'intermediate') as intermediate,
       count(distinct c.individual_id) filter (where c.list = 'advanced') as advanced
from (select distinct on (individual_id) individual_id, partner_id, unlinked_on
      from link
      where linked_on <= date '2023-10-15' and (unlinked_on > linked_on or unlinked_on is null)
      order by individual_id, linked_on desc) l
join partner p using (partner_id)
join (select individual_id,
             case when certification in ('MS-102', 'MS-101', 'TEAMS-MEETINGS-AND-MEETING-ROOMS-TECHNICAL-ASSESSMENT')
                  then 'advanced' else 'intermediate' end as list
      from certificate
      where earned_on <= date '2023-10-15'
        and (expires_on > date '2023-10-15' or expires_on is null)
        and (revoked_on > date '2023-10-15' or revoked_on is null)
        -- MS-720 retired on 2023-06-30 and counts for a year more; MD-101 is MD-102, MS-101 is MS-102.
        and certification in ('MS-900', 'MS-721', 'MS-720', 'MS-203', 'MD-102', 'MD-101', 'MS-700', 'MS-600', 'SC-300',
                              'MS-102', 'MS-101', 'TEAMS-MEETINGS-AND-MEETING-ROOMS-TECHNICAL-ASSESSMENT')) c using (individual_id)
where l.unlinked_on > date '2023-10-15' or l.unlinked_on is null
group by 1;

-- Azure: what tenants consumed of each service in the years that end with M and with M-12, and in the months that decide on customers,
-- each of which is one row.
create temp table consumption as
select tenant_id, product,
       sum(consumed_revenue_usd) filter (where month >= date '2022-10-01') as year_now,
       sum(consumed_revenue_usd) filter (where month < date '2022-10-01') as year_before,
       max(consumed_revenue_usd) filter (where month = date '2023-09-01') as m,
       max(consumed_revenue_usd) filter (where month = date '2023-08-01') as m_1,
       max(consumed_revenue_usd) filter (where month = date '2022-09-01') as m_12,
       max(consumed_revenue_usd) filter (where month = date '2022-08-01') as m_13
from usage
where month between date '2021-10-01' and date '2023-09-01' and consumed_revenue_usd > 0
group by tenant_id, product;

analyze consumption;

-- A service of a tenant counts once for a partner, whichever of its associations cover it (PAL, DPOR, CSP).
create temp table covered as
select f.partner_id, f.tenant_id, c.product,
       bool_or(f.now) as now, bool_or(f.before) as before,
       any_value(c.year_now) as year_now, any_value(c.year_before) as year_before,
       any_value(c.m) as m, any_value(c.m_1) as m_1, any_value(c.m_12) as m_12, any_value(c.m_13) as m_13
from in_force f
join consumption c on c.tenant_id = f.tenant_id and (f.products = '{}' or c.product = any (f.products))
where f.type <> 'CPOR'
group by f.partner_id, f.tenant_id, c.product;

-- Customers: 1,000 USD in the month or in the one before (D7). Years are compared over the tenants of each.
create temp table azure as
select partner_id,
       count(*) filter (where m >= 1000 or m_1 >= 1000) - count(*) filter (where m_12 >= 1000 or m_13 >= 1000) as customers,
       coalesce(sum(year_now), 0) as year_now,
       coalesce(sum(year_before), 0) as year_before
from (select partner_id, tenant_id,
             sum(m) filter (where now) as m, sum(m_1) filter (where now) as m_1,
             sum(m_12) filter (where before) as m_12, sum(m_13) filter (where before) as m_13,
             sum(year_now) filter (where now) as year_now, sum(year_before) filter (where before) as year_before
      from covered
      group by partner_id, tenant_id) t
group by partner_id;

create temp table azure_services as
select partner_id, count(distinct product) as services
from covered
where now and year_now > 0 and product not in ('virtual-machines', 'virtual-machines-licenses')
group by partner_id;

-- Points: value / target x maxPoints, from 0 to maxPoints. Of the options the one with more points counts, then the one with the larger
-- part of its target, then the one named first.
create temp table metric_points as
with scored as (select partner_id from partner where parent_partner_id is null),
option_value (partner_id, area, track, metric, options, max_points, target, place, value) as (
    select p.partner_id, 'modern-work', o.track, o.metric, o.types, o.max_points, o.target, o.place,
           case o.source
               when 'customers-enterprise' then a.enterprise
               when 'customers-smb' then a.smb
               when 'intermediate' then c.intermediate
               when 'advanced' then c.advanced
               when 'users-enterprise' then g.enterprise_users
               when 'users-smb' then g.smb_users
               when 'services-enterprise' then g.enterprise_services
               when 'services-smb' then g.smb_services
           end
    from scored p
    cross join (values
        ('enterprise', 'net-customer-adds', 'CPOR+DPOR', 20, 5, 1, 'customers-enterprise'),
        ('smb', 'net-customer-adds', 'CPOR+CSP', 20, 10, 1, 'customers-smb'),
        ('enterprise', 'intermediate-certifications', null, 10, 4, 1, 'intermediate'),
        ('smb', 'intermediate-certifications', null, 10, 2, 1, 'intermediate'),
        ('enterprise', 'advanced-certifications', null, 15, 2, 1, 'advanced'),
        ('smb', 'advanced-certifications', null, 15, 1, 1, 'advanced'),
        ('enterprise', 'usage-growth', 'CPOR', 30, 1000, 1, 'users-enterprise'),
        ('enterprise', 'usage-growth', 'CPOR+DPOR', 30, 4000, 2, 'users-enterprise'),
        ('smb', 'usage-growth', 'CPOR', 30, 500, 1, 'users-smb'),
        ('smb', 'usage-growth', 'CSP', 30, 2000, 2, 'users-smb'),
        ('enterprise', 'deployments', 'CPOR', 25, 5, 1, 'services-enterprise'),
        ('enterprise', 'deployments', 'CPOR+DPOR', 25, 10, 2, 'services-enterprise'),
        ('smb', 'deployments', 'CPOR', 25, 5, 1, 'services-smb'),
        ('smb', 'deployments', 'CSP', 25, 10, 2, 'services-smb'))
        as o (track, metric, types, max_points, target, place, source)
    left join customer_adds a using (partner_id)
    left join certified c using (partner_id)
    left join gained g on g.partner_id = p.partner_id and g.types = o.types)
select distinct on (partner_id, area, track, metric)
       partner_id, area, track, metric, options, coalesce(value, 0)::numeric as value,
       greatest(0, least(max_points, coalesce(value, 0)::numeric * max_points / target)) as points
from option_value
order by partner_id, area, track, metric,
         greatest(0, least(max_points, coalesce(value, 0)::numeric * max_points / target)) desc,
         coalesce(value, 0)::numeric / target desc, place;

insert into metric_points
select p.partner_id, 'azure', 'enterprise', m.metric, 'DPOR+CSP+PAL', m.value, greatest(0, least(m.max_points, m.points))
from (select partner_id from partner where parent_partner_id is null) p
left join azure a using (partner_id)
left join azure_services s using (partner_id)
cross join lateral (
    -- Thirty digits are more than the six that are shown ever need.
    select 100 * (a.year_now - a.year_before)::numeric(60, 30) / nullif(a.year_before, 0) as growth) g
cross join lateral (values
    ('net-customer-adds', 30, coalesce(a.customers, 0)::numeric, coalesce(a.customers, 0) * 10::numeric),
    -- Below 1,000 USD there are no points; growth from nothing gives all of them (D8).
    ('usage-growth', 20, g.growth,
     case when coalesce(a.year_now, 0) < 1000 then 0 when a.year_before = 0 then 20 else g.growth end),
    ('deployments', 10, coalesce(s.services, 0)::numeric, coalesce(s.services, 0) * 2::numeric))
    as m (metric, max_points, value, points);

create temp table track_total as
select partner_id, track, sum(points) as total
from metric_points
where area = 'modern-work'
group by partner_id, track;
