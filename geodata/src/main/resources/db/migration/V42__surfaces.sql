-- What features look like in space: walls, roofs and floors, of layers whose source tells them (CityJSON). In RD New and above NAP, as
-- EPSG:7415 has it; PostGIS knows no compound systems by code here, so the plane's is said.
create table feature_surfaces (
    collection_id text not null references collection on delete cascade deferrable initially deferred,
    feature_id    bigint not null,                     -- id in the table of the collection
    surfaces      geometry(MultiPolygonZ, 28992) not null,
    box           box3d not null generated always as (box3d(surfaces)) stored,
    primary key (collection_id, feature_id)
);
comment on column feature_surfaces.box is 'which tile a feature is on, and how high, without reading the surfaces';
