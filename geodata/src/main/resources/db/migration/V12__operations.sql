-- How feeds are run: what is held back or delivered again, how ingesters fare, and what was deleted in the end.

-- Messages that could not be used ------------------------------------------------------------------------------

alter table problem
    add column message_key bytea,                               -- as it came; a message that is delivered again keeps it
    add column datastream_id bigint,                            -- that the message is for, as far as can be told
    add column replayed_at timestamptz;                         -- when the original was delivered again
create index on problem (datastream_id, received_at) where datastream_id is not null;
create index on problem (reason, id) where replayed_at is null;

-- Somebody asks that originals be delivered again, after what made them unusable was mended.
create table replay (
    id          bigint generated always as identity primary key,
    reason      text,                                           -- null: whatever it was
    dataset_id  text references dataset on delete cascade,      -- null: of all datasets
    asked_by    text not null,
    asked_at    timestamptz not null default now(),
    finished_at timestamptz,
    replayed    bigint not null default 0 check (replayed >= 0),
    unusable    bigint not null default 0 check (unusable >= 0) -- of them, could not be used again
);
create index on replay (id) where finished_at is null;

-- Feeds that are held back: what comes in is kept beside the problems, and stored when the feed is resumed.
create table feed_pause (
    dataset_id text primary key references dataset on delete cascade,
    reason     text not null check (reason <> ''),
    paused_by  text not null,
    paused_at  timestamptz not null default now()
);

-- How it goes ----------------------------------------------------------------------------------------------------

-- What each ingester last told of itself; the map can't ask them.
create table intake (
    instance   text primary key,
    state      text not null check (state in ('starting', 'reading', 'waiting', 'stopped')),
    trouble    text,
    waiting    bigint not null,                                 -- messages of its partitions that nobody has read yet
    seen_at    timestamptz not null
);

-- Readings and refusals by the minute in which they came.
create table feed_minute (
    dataset_id text not null references dataset on delete cascade,
    instance   text not null,                                   -- so that ingesters never wait for each other's row
    minute     timestamptz not null,
    readings   bigint not null default 0,
    unusable   bigint not null default 0,
    primary key (dataset_id, minute, instance)
);
create index on feed_minute (minute);

-- What was deleted -----------------------------------------------------------------------------------------------

-- That readings were kept no longer than was promised, without keeping the readings.
create table deletion_record (
    id           bigint generated always as identity primary key,
    dataset_id   text not null,                                 -- no reference: the record outlives the dataset
    rule         text not null,                                 -- in words, with the days that applied
    older_than   timestamptz not null,
    observations bigint not null,
    superseded   bigint not null,                               -- values from before a correction
    oldest       timestamptz not null,
    newest       timestamptz not null,
    deleted_at   timestamptz not null default now(),
    deleted_by   text not null
);
create index on deletion_record (dataset_id, deleted_at desc);

-- How long readings are kept, where that was promised: the datastreams that are not here keep theirs.
create view kept_until as
    select datastream_id, dataset_id, retention_days as days, now() - make_interval(days => retention_days) as older_than
    from datastream_terms where retention_days is not null;
