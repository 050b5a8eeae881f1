-- Tiles come from tables made when a layer is loaded (generalised_<id>, packed_<id>), and what was made once is kept.

alter table collection
    add column generalised_columns text[],              -- columns that generalised_<id> has too; null: there is no such table
    add column packed boolean not null default false,   -- whether there is packed_<id>: its features by the handful
    add column tile_change bigint not null default 0;   -- newest of its tile changes; 0: nobody tells of changes

-- Where a collection changed, and when: a tile still holds while nothing that touches it is newer.
create table tile_change (
    collection_id text not null references collection on delete cascade,
    change        bigint not null,                      -- microseconds since 1970, higher for each change
    box           geometry(Polygon, 28992) not null,
    box_3857      geometry(Polygon, 3857) not null
);
create index on tile_change (collection_id, change);
create index on tile_change using gist (box);
create index on tile_change using gist (box_3857);

-- Tiles as they were served. What a crash loses is made again.
create unlogged table stored_tile (
    collection_id text not null,
    grid          text not null,
    zoom          smallint not null,
    tile_row      integer not null,
    tile_column   integer not null,
    encoding      integer not null,                     -- version of the encoder
    change        bigint not null,                      -- newest change that touches it
    made_at       timestamptz not null default clock_timestamp(),
    bytes         integer not null generated always as (octet_length(tile)) stored,
    tile          bytea not null,                       -- gzip of the tile
    primary key (collection_id, grid, zoom, tile_row, tile_column)
);
alter table stored_tile alter column tile set storage external;
create index on stored_tile (made_at);
