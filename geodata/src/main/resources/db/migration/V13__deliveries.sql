-- Tables that somebody brought to a feed on the page, for an ingester to store; see docs/feeds.md.
create table feed_delivery (
    id           bigint generated always as identity primary key,
    feed_id      text not null references feed on delete cascade,
    name         text not null check (name <> ''),
    sha256       text not null references artefact,             -- the table as it was brought
    brought_by   text not null,
    brought_at   timestamptz not null default clock_timestamp(),
    finished_at  timestamptz,                                   -- null: waits, or is being stored
    readings     bigint not null default 0,
    refused      bigint not null default 0,
    known        boolean not null default false,                -- the same bytes were stored before
    trouble      text                                           -- why nothing of it could be stored
);
create index on feed_delivery (id) where finished_at is null;
create index on feed_delivery (feed_id, id desc);
