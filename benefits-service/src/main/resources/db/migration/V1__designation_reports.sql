-- What scoring-service last said about a partner's designation on a day. It is a copy, kept so that entitlements can be
-- answered while scoring-service is away; scoring-service remains the source of truth, so former answers are not kept.
create table designation_report (
  partner_id text not null,
  solution_area text not null,
  as_of date not null,
  qualified boolean not null,
  total numeric not null,
  edition date not null,
  program_edition date not null,
  gaps jsonb not null,
  gap_count integer not null,
  stale jsonb not null,
  reported_at timestamptz not null,
  primary key (partner_id, solution_area, as_of)
);
