-- Somebody who was erased keeps a row without name and address, by which a later feed does not bring these back.
alter table individual add column erased_at timestamptz;
alter table individual add constraint individual_erased_has_no_name
    check (erased_at is null or (name is null and email is null));

create index individual_erased on individual (individual_id) where erased_at is not null;
