-- The order of the areas is the order of the API's lists.
create type solution_area as enum (
  'modern-work', 'data-ai', 'digital-app-innovation', 'infrastructure', 'security', 'business-applications');

-- The last score computed for a partner, area and day. Not a record: it can be computed again from the neighbours' records.
create table score (
  as_of date not null,
  partner_id text collate "C" not null,
  solution_area solution_area not null,
  total numeric(9, 6) not null,
  computed_at timestamptz not null,
  scorecard json not null,
  primary key (as_of, partner_id, solution_area)
);

create index score_by_points on score (as_of, total desc, partner_id, solution_area);

-- The answers of the neighbours that the last fresh score of a partner and measurement month was computed from, as they came.
-- Certificates and usage are arrays of answers, nearly always of one. PostgreSQL compresses the JSON; `rules` names the editions that the answers were gathered for.
create table last_facts (
  partner_id text collate "C" not null,
  measurement_month date not null,
  rules text not null,
  as_of date not null,
  gathered_at timestamptz not null,
  digest bytea not null,
  associations json not null,
  certificates json not null,
  usage json not null,
  primary key (partner_id, measurement_month, rules)
);
