-- How tables of readings are meant, as somebody said it once; see docs/feeds.md for the form.
create table csv_mapping (
    id      text primary key check (id ~ '^[a-z][a-z0-9-]{0,62}$'),
    title   text not null check (title <> ''),
    mapping jsonb not null,
    made_by text not null,
    made_at timestamptz not null default clock_timestamp()
);

-- Where readings of a dataset come from again and again: tables that somebody brings, or a service that we ask.
create table feed (
    id               text primary key check (id ~ '^[a-z][a-z0-9-]{0,62}$'),
    title            text not null check (title <> ''),
    kind             text not null check (kind in ('csv', 'sensorthings')),
    dataset_id       text not null references dataset,
    mapping_id       text references csv_mapping,
    url              text,
    interval_seconds integer check (interval_seconds >= 60),
    made_by          text not null,
    made_at          timestamptz not null default clock_timestamp(),
    check ((kind = 'csv') = (mapping_id is not null)),
    check ((kind = 'sensorthings') = (url is not null and interval_seconds is not null))
);
create index on feed (dataset_id);

-- How far we are with the datastreams of another service: written once the readings up to there are stored.
create table harvest_progress (
    dataset_id text not null references dataset,
    source     text not null,                                   -- the root address of the service
    remote_id  text not null,                                   -- of the datastream there
    seen_until timestamptz not null,                            -- the newest phenomenon time that we have
    written_at timestamptz not null default clock_timestamp(),
    primary key (dataset_id, source, remote_id)
);

-- A row of a file that could not be used is a problem too: cluster_id 'file', topic 'file:<dataset>/<file>@<checksum>',
-- "offset" the line and partition the cell (0: the row as a whole), original the line.
comment on table problem is 'messages, and rows of files, that could not be used, with the original';
