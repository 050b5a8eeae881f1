-- The upright rectangle in RD New that lies within a box of another system, whose edges are bent there. What lies in it needs no
-- closer look. Each edge is walked in steps of at most `step` units of that system. Null when the box is too narrow for one.
create function rectangle_within(west double precision, south double precision, east double precision, north double precision,
                                 srid integer, step double precision) returns geometry
    language sql immutable parallel safe as $$
    with edge (x_1, y_1, x_2, y_2) as (
        values (west, south, west, north), (west, south, east, south), (east, south, east, north), (west, north, east, north)
    ), bent as (
        select array_agg(st_transform(st_segmentize(st_setsrid(
                   st_makeline(st_makepoint(x_1, y_1), st_makepoint(x_2, y_2)), srid), step), 28992)) as edges
        from edge
    ), side as (
        -- A centimetre less than there is room for: the same edge walked the other way may differ in its last digits.
        select st_xmax(edges[1]) + 0.01 as west, st_ymax(edges[2]) + 0.01 as south,
               st_xmin(edges[3]) - 0.01 as east, st_ymin(edges[4]) - 0.01 as north
        from bent
    )
    select case when side.west < side.east and side.south < side.north
                then st_makeenvelope(side.west, side.south, side.east, side.north, 28992) end
    from side
$$;
