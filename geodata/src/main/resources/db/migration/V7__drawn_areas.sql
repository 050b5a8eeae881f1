-- Areas that people draw, or put together from others, for work of their own. They have no place in the open services and are no
-- part of what runs report on: figures for them are summed when somebody asks. Whoever has the link to one can look at it.
create table drawn_area (
    code     text primary key check (code ~ '^drawn-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
    name     text not null check (name <> ''),
    parts    text[] not null default '{}',                      -- codes of the areas it was put together from; none: drawn
    drawn_by text not null,
    drawn_at timestamptz not null default clock_timestamp(),
    geometry geometry(MultiPolygon, 28992) not null check (st_isvalid(geometry))
);
create index on drawn_area (drawn_by, drawn_at desc);
