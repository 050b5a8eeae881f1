-- Facts: coverages on one frame, named after what models read; what they are made from lies beside them as `source-...`.

-- The covers are facts for all models now, with names of their own: they are made anew from the layers.
delete from coverage where id like 'heat-%';

-- Terrain comes on a frame of its own; the fact `terrain` is made from it.
update coverage set id = 'source-terrain' where id = 'terrain';

-- Every coverage as it ever was, so that a result can be computed again from exactly what it was computed from.
create table coverage_version (
    id              text not null,
    artefact_sha256 text not null references artefact,
    title_nl        text not null,
    title_en        text not null,
    unit            text not null,
    origin_x        double precision not null,                  -- west edge, m
    origin_y        double precision not null,                  -- north edge, m
    cell_metres     double precision not null check (cell_metres > 0),
    columns         integer not null check (columns > 0),
    rows            integer not null check (rows > 0),
    inputs          jsonb not null default '[]',                -- dataset versions and rules it was made from
    made_at         timestamptz not null default now(),
    primary key (id, artefact_sha256)
);
insert into coverage_version
select id, artefact_sha256, title_nl, title_en, unit, origin_x, origin_y, cell_metres, columns, rows, inputs, made_at
from coverage;
