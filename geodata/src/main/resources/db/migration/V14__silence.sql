-- Datastreams of which nothing has come for longer than their contract allows: one row for each that ever fell silent.
create table silence (
    datastream_id bigint primary key references datastream on delete cascade,
    last_time     timestamptz not null,                         -- of the newest reading before
    last_result   double precision not null,
    noticed_at    timestamptz not null,
    ended_at      timestamptz,                                  -- null: it lasts
    revision      integer not null default 1,                   -- counts up when it begins or ends
    told          integer not null default 0                    -- the revision that the topic of problems has
);
create index on silence (datastream_id) where told < revision;
