-- Identifiers sort by code point, whatever the database's locale: a cursor means the same everywhere.

-- People apart from their links: names and addresses stand here and nowhere else, so that one person can be shown,
-- exported or forgotten without touching what scores rest on.
create table individual (
    individual_id text collate "C" not null,
    name          text,
    email         text,
    version       int         not null,
    recorded_at   timestamptz not null,
    primary key (individual_id)
);

create table individual_history (
    individual_id text collate "C" not null,
    name          text,
    email         text,
    version       int         not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz not null,
    primary key (individual_id, version)
);

-- unlinked_on = linked_on withdraws a link: it never was.
create table link (
    individual_id text collate "C" not null,
    partner_id    text collate "C" not null,
    linked_on     date        not null,
    unlinked_on   date,
    version       int         not null,
    recorded_at   timestamptz not null,
    primary key (individual_id, partner_id, linked_on),
    constraint link_ends_after_it_began check (unlinked_on >= linked_on),
    -- A person begins at one partner a day. Checked at the end of the transaction, because one file may withdraw a link
    -- and put another in its place, in any order; a unique index can be partial or deferred, not both.
    constraint link_taken exclude using btree (individual_id with =, linked_on with =)
        where (unlinked_on is null or unlinked_on > linked_on) deferrable initially deferred
);

-- Holds all that "who belongs to this partner" asks of a link, so that a large partner's people are a few pages.
create index link_of_partner on link (partner_id, individual_id, linked_on) include (unlinked_on, version);

create table link_history (
    individual_id text collate "C" not null,
    partner_id    text collate "C" not null,
    linked_on     date        not null,
    unlinked_on   date,
    version       int         not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz not null,
    primary key (individual_id, partner_id, linked_on, version)
);

-- certification is the code or alias that the feed gave; the catalogue says which are one.
-- revoked_on = earned_on withdraws a certificate.
create table certificate (
    individual_id text collate "C" not null,
    certification text collate "C" not null,
    earned_on     date        not null,
    expires_on    date,
    revoked_on    date,
    version       int         not null,
    recorded_at   timestamptz not null,
    primary key (individual_id, certification, earned_on),
    constraint certificate_expires_after_it_was_earned check (expires_on > earned_on),
    constraint certificate_revoked_after_it_was_earned check (revoked_on >= earned_on)
);

create index certificate_of_certification on certificate (certification, individual_id, earned_on);

create table certificate_history (
    individual_id text collate "C" not null,
    certification text collate "C" not null,
    earned_on     date        not null,
    expires_on    date,
    revoked_on    date,
    version       int         not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz not null,
    primary key (individual_id, certification, earned_on, version)
);
