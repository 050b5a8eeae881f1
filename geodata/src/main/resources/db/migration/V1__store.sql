-- The store of the platform. All geometry is RD New (EPSG:28992) and valid; all times are timestamptz in UTC.
-- Flyway creates the schema `areaal` and keeps it first on the search path.

create extension if not exists postgis schema public;

-- Catalogue -----------------------------------------------------------------------------------------------------

-- What is held, by whom and why. No data without a dataset.
create table dataset (
    id              text primary key check (id ~ '^[a-z][a-z0-9-]{0,62}$'),
    title           text not null,
    description     text not null default '',
    publisher       text not null,
    steward         text not null,
    purpose         text not null,
    legal_ground    text not null,
    licence         text not null,
    source_url      text,
    classification  text not null default 'public' check (classification in ('public', 'internal', 'confidential')),
    retention_days  integer check (retention_days > 0),         -- null: kept for as long as the dataset exists
    is_example      boolean not null default false,             -- made up, and labelled so wherever it is shown
    created_at      timestamptz not null default now()
);

-- One load of a dataset. The bytes that are in the store already make no new version; those of an older version do,
-- so that one can go back.
create table dataset_version (
    id              bigint generated always as identity primary key,
    dataset_id      text not null references dataset,
    version         integer not null check (version > 0),
    part            text not null default '',                   -- the file or layer that it came from
    checksum_sha256 text not null check (checksum_sha256 ~ '^[0-9a-f]{64}$'),
    source_name     text not null,
    source_crs      text,                                       -- as the source declares it, e.g. EPSG:4326
    accepted        bigint not null default 0,
    repaired        bigint not null default 0,
    refused         bigint not null default 0,
    remarks         jsonb not null default '[]',                -- [{"reason", "count", "example"}]
    loaded_by       text not null,
    loaded_at       timestamptz not null default now(),
    unique (dataset_id, version)
);
create index on dataset_version (dataset_id, part, version);

-- Areas ---------------------------------------------------------------------------------------------------------

create table area (
    code               text primary key,                        -- CBS code (PV26, GM0344, WK034401) or drawn-<uuid>
    id                 bigint generated always as identity unique,  -- a number for tiles; the code is the name
    level              text not null
                       check (level in ('provincie', 'gemeente', 'wijk', 'buurt', 'waterschap', 'drawn')),
    name               text not null check (name <> ''),
    parent_code        text references area deferrable initially deferred,
    inhabitants        integer check (inhabitants >= 0),        -- null: unknown or suppressed
    dwellings          integer check (dwellings >= 0),
    valid_from         date not null,
    valid_to           date,
    dataset_version_id bigint not null references dataset_version,
    geometry           geometry(MultiPolygon, 28992) not null check (st_isvalid(geometry)),
    geometry_3857      geometry(MultiPolygon, 3857) not null
);
create index on area using gist (geometry);
create index on area using gist (geometry_3857);
create index on area (level, name);
create index on area (parent_code);

-- Layers --------------------------------------------------------------------------------------------------------

-- A collection of features with a table of its own (layer_<id>, '-' written as '_'), so that QGIS users feel at home.
-- Every such table has: id bigint primary key, dataset_version_id bigint, geometry (28992), geometry_3857, and one
-- typed column per property. Rows lie in Hilbert order of geometry_3857, each geometry column has a GiST index.
create table collection (
    id                 text primary key check (id ~ '^[a-z][a-z0-9-]{0,50}$'),
    dataset_id         text not null references dataset,
    table_name         text not null unique check (table_name ~ '^(layer_[a-z0-9_]+|area)$'),
    title_nl           text not null,
    title_en           text not null,
    geometry_kind      text not null check (geometry_kind in ('point', 'line', 'polygon', 'mixed')),
    id_column          text not null default 'id' check (id_column in ('id', 'code')),
    min_zoom           integer not null default 0,              -- tiles below this zoom hold nothing of it
    properties         jsonb not null default '[]',             -- [{"name", "column", "type": "string|integer|number|boolean|date-time"}]
    feature_count      bigint not null default 0,
    changed_at         timestamptz not null default now()       -- part of every ETag
);

-- SensorThings --------------------------------------------------------------------------------------------------

create table thing (
    id          bigint generated by default as identity primary key,
    key         text not null unique,                           -- the source's own name, e.g. NL10643
    name        text not null,
    description text not null default '',
    properties  jsonb not null default '{}',
    dataset_id  text not null references dataset
);

create table location (
    id       bigint generated by default as identity primary key,
    thing_id bigint not null references thing on delete cascade,
    name     text not null,
    geometry geometry(Point, 28992) not null
);
create index on location using gist (geometry);
create index on location (thing_id);

create table sensor (
    id          bigint generated by default as identity primary key,
    name        text not null unique,
    description text not null default '',
    metadata    text not null default ''
);

create table observed_property (
    id         bigint generated by default as identity primary key,
    name       text not null unique,                            -- e.g. NO2
    name_nl    text not null,
    name_en    text not null,
    definition text not null default ''
);

create table datastream (
    id                   bigint generated by default as identity primary key,
    key                  text not null unique,                  -- e.g. NL10643/NO2
    name                 text not null,
    thing_id             bigint not null references thing on delete cascade,
    sensor_id            bigint not null references sensor,
    observed_property_id bigint not null references observed_property,
    unit                 text not null,                         -- UCUM, e.g. ug/m3
    unit_symbol          text not null,                         -- for people, e.g. µg/m³
    cadence_seconds      integer not null check (cadence_seconds > 0),
    plausible_low        double precision,
    plausible_high       double precision
);
create index on datastream (thing_id);

-- The collection `sensors`: things on the map, of all datasets that are open.
create view layer_sensors as
    select t.id, null::bigint as dataset_version_id, t.key, t.name, t.description, d.id as dataset_id,
           l.geometry, st_transform(l.geometry, 3857) as geometry_3857
    from thing t
    join dataset d on d.id = t.dataset_id
    join location l on l.thing_id = t.id
    where d.classification = 'public';

create table feature_of_interest (
    id         bigint generated by default as identity primary key,
    name       text not null,
    geometry   geometry(Geometry, 28992)
);

-- One row per datastream and phenomenon time: the reading as it is known now.
create table observation (
    datastream_id   bigint not null,
    phenomenon_time timestamptz not null,
    result          double precision not null,
    quality         smallint not null default 0,                -- 0 good, 1 outside the plausible range
    version         integer not null default 1,                 -- counts up with each correction
    known_since     timestamptz not null,                       -- when this result was stored
    primary key (datastream_id, phenomenon_time)
) partition by range (phenomenon_time);

-- What was believed before a correction.
create table observation_history (
    datastream_id   bigint not null,
    phenomenon_time timestamptz not null,
    version         integer not null,
    result          double precision not null,
    quality         smallint not null,
    known_since     timestamptz not null,
    known_until     timestamptz not null,
    primary key (datastream_id, phenomenon_time, version)
);

-- Makes the partition that holds the month of a time. Safe to call at the same time from several connections.
create function ensure_observation_month(moment timestamptz) returns void language plpgsql as $$
declare
    month_start timestamptz := date_trunc('month', moment at time zone 'UTC') at time zone 'UTC';
    month_end   timestamptz := (date_trunc('month', moment at time zone 'UTC') + interval '1 month') at time zone 'UTC';
    partition   text := 'observation_' || to_char(moment at time zone 'UTC', 'YYYYMM');
begin
    if to_regclass('areaal.' || partition) is not null then return; end if;
    perform pg_advisory_xact_lock(hashtext(partition));
    execute format('create table if not exists areaal.%I partition of areaal.observation for values from (%L) to (%L)',
                   partition, month_start, month_end);
end $$;

-- Where the stream has been read up to: written in the transaction that stores the rows, so that a crash can
-- neither lose nor double a reading. The cluster id tells a new broker's offsets from an old one's.
create table stream_offset (
    cluster_id  text not null,
    topic       text not null,
    partition   integer not null,
    next_offset bigint not null check (next_offset >= 0),
    primary key (cluster_id, topic, partition)
);

-- Every message that could not be used, with the original: nothing is lost.
create table problem (
    id          bigint generated always as identity primary key,
    cluster_id  text not null,
    topic       text not null,
    partition   integer not null,
    "offset"    bigint not null,
    reason      text not null,                                  -- stable code, e.g. unknown-datastream
    message     text not null,                                  -- a plain sentence
    field       text,
    value       text,
    expected    text,
    original    bytea not null,
    received_at timestamptz not null default now(),
    unique (cluster_id, topic, partition, "offset")
);

-- Scenarios -----------------------------------------------------------------------------------------------------

-- Bytes named by their content: grids, tiles of results, provenance documents.
create table artefact (
    sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text not null,
    content    bytea not null,
    created_at timestamptz not null default now()
);

-- A grid that models read: RD New, rows from north to south, NaN is no data.
create table coverage (
    id                 text primary key,                        -- e.g. heat-built
    title_nl           text not null,
    title_en           text not null,
    unit               text not null,
    origin_x           double precision not null,               -- west edge, m
    origin_y           double precision not null,               -- north edge, m
    cell_metres        double precision not null check (cell_metres > 0),
    columns            integer not null check (columns > 0),
    rows               integer not null check (rows > 0),
    artefact_sha256    text not null references artefact,
    inputs             jsonb not null default '[]',             -- dataset versions it was made from
    made_at            timestamptz not null default now()
);

create table scenario (
    id         uuid primary key,
    name       text not null,
    created_by text not null,
    created_at timestamptz not null default now()
);

create table intervention (
    scenario_id uuid not null references scenario on delete cascade,
    ordinal     integer not null,
    kind        text not null,                                  -- plant-trees, build-dwellings, depave
    parameters  jsonb not null default '{}',
    geometry    geometry(Polygon, 28992) not null check (st_isvalid(geometry)),
    primary key (scenario_id, ordinal)
);

create table run (
    id             uuid primary key,
    scenario_id    uuid references scenario on delete cascade,  -- null: the baseline itself
    model          text not null,
    model_version  text not null,
    inputs_sha256  text not null,                               -- same inputs, same result
    result_sha256  text not null references artefact,           -- the grid, which lies in the frame that follows
    origin_x       double precision not null,
    origin_y       double precision not null,
    cell_metres    double precision not null check (cell_metres > 0),
    columns        integer not null check (columns > 0),
    rows           integer not null check (rows > 0),
    provenance     jsonb not null,
    started_at     timestamptz not null,
    finished_at    timestamptz not null,
    run_by         text not null
);
create index on run (model, finished_at desc);
create index on run (scenario_id);

create table run_value (
    run_id     uuid not null references run on delete cascade,
    area_code  text not null,
    unit       text not null,
    baseline   double precision not null,
    value      double precision not null,
    low        double precision not null,
    high       double precision not null,
    delta      double precision not null,
    delta_low  double precision not null,                       -- band of the difference: shared errors cancel
    delta_high double precision not null,
    square_metres double precision not null,                    -- how much of the area the value rests on
    primary key (run_id, area_code)
);
