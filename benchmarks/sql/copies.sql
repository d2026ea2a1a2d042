-- What scores.sql reads besides telemetry's own usage: copies of the neighbours' tables, as they lie there, in telemetry's database.
drop schema if exists yardstick cascade;
create schema yardstick;
create table yardstick.partner (partner_id text collate "C" primary key, parent_partner_id text collate "C");
create table yardstick.association (
    partner_id text collate "C", tenant_id uuid, type text collate "C", associated_on date, products text[], ended_on date,
    primary key (partner_id, tenant_id, type, associated_on));
create table yardstick.link (
    individual_id text collate "C", partner_id text collate "C", linked_on date, unlinked_on date,
    primary key (individual_id, partner_id, linked_on));
create table yardstick.certificate (
    individual_id text collate "C", certification text collate "C", earned_on date, expires_on date, revoked_on date,
    primary key (individual_id, certification, earned_on));
