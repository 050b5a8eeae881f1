-- PostGIS compares extents in single precision, rounded outwards: by 3 cm, or 6 cm north of 524 km. What lay that near beyond a box was
-- taken for inside.
create or replace function rectangle_within(west double precision, south double precision, east double precision, north double precision,
                                            srid integer, step double precision) returns geometry
    language sql immutable parallel safe as $$
    with edge (x_1, y_1, x_2, y_2) as (
        values (west, south, west, north), (west, south, east, south), (east, south, east, north), (west, north, east, north)
    ), bent as (
        select array_agg(st_transform(st_segmentize(st_setsrid(
                   st_makeline(st_makepoint(x_1, y_1), st_makepoint(x_2, y_2)), srid), step), 28992)) as edges
        from edge
    ), side as (
        select st_xmax(edges[1]) + 0.1 as west, st_ymax(edges[2]) + 0.1 as south,
               st_xmin(edges[3]) - 0.1 as east, st_ymin(edges[4]) - 0.1 as north
        from bent
    )
    select case when side.west < side.east and side.south < side.north
                then st_makeenvelope(side.west, side.south, side.east, side.north, 28992) end
    from side
$$;
