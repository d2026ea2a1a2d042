-- Requests that carried an Idempotency-Key and were carried out: the same one again changes nothing.
create table specialization_request (
  partner_id text not null,
  idempotency_key text not null,
  request_digest text not null,
  recorded_at timestamptz not null,
  primary key (partner_id, idempotency_key)
);
