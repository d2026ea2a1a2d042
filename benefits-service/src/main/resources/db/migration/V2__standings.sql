-- What is known of a partner after its last transition, as one document: it is read whole, by key, for every answer.
create table standing (
  partner_id text primary key,
  standing jsonb not null
);

-- Every step that led there. Nothing is changed or deleted.
create table transition (
  sequence bigint generated always as identity primary key,
  partner_id text not null,
  subject text not null,
  from_state text,
  to_state text not null,
  effective_on date not null,
  reason text not null,
  score numeric,
  scored_on date,
  recorded_at timestamptz not null
);
create index transition_by_partner on transition (partner_id, sequence);
