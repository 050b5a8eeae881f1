package nl.areaal.geodata.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.tile.TileGrid;

/**
 * One level of a generalised table: what is to be seen at one zoom of the web, and at the zoom of the Dutch grid that shows as much
 * ground.
 *
 * <p>All vertices move to a lattice of half a pixel, which leaves out most of them. Where a vertex goes depends on its position alone,
 * so neighbours that shared a border still do: there are neither gaps nor overlaps between them. Of what is too small to have a shape
 * on the screen, all areas in a cell of some five pixels become one square, as large as they are together, and one point stands for
 * all in a cell; the largest lends it its properties. Lines that are drawn alike become one feature in a larger cell.
 *
 * @param zoom of the web
 * @param source the table of the collection
 * @param names of the columns that both tables have, each after a comma
 */
record GeneralisedLevel(int zoom, String table, String source, String names) {
    static final int DEEPEST = 11;
    /** Farther out the same is shown. */
    static final int OUTERMOST = 5;

    private static final int PIXELS = 512;
    private static final int CELLS = 96;
    private static final int LINE_CELLS = 16;

    /** The level for a zoom of the web. */
    static int of(int webZoom) {
        return Math.max(webZoom, OUTERMOST);
    }

    /** What makes the level of shapes of these dimensions: 0 for points, 1 for lines, 2 for areas. */
    List<String> statements(List<Integer> dimensions) {
        List<String> statements = new ArrayList<>();
        if (dimensions.contains(2)) {
            statements.addAll(List.of(largeAreas(), smallAreas()));
        }
        if (dimensions.contains(1)) {
            statements.add(lines());
        }
        if (dimensions.contains(0)) {
            statements.add(points());
        }
        statements.addAll(List.of(index("geometry"), index("geometry_3857")));
        return statements;
    }

    /** The side of a tile of the Dutch grid, whose metres are as long as those on the ground. */
    private double tileMetres() {
        return TileGrid.NETHERLANDS_RD_NEW_QUAD.spanMetres(zoom - TileGrid.NETHERLANDS_RD_NEW_QUAD.webZoom(0));
    }

    private double pixelMetres() {
        return tileMetres() / PIXELS;
    }

    private String largeAreas() {
        return sql("""
                insert into {table} (tile__level, id{names}, geometry, geometry_3857)
                select {zoom}, id{names}, shape__g, st_transform(shape__g, 3857) as geometry_3857 from (
                    select id{names}, case when st_isvalid(shape__g) then shape__g
                        else st_collectionextract(st_makevalid(shape__g), 3) end as shape__g from (
                        select id{names}, st_snaptogrid(geometry, 0, 0, {lattice}, {lattice}) as shape__g
                        from {source} join shape using (id) where place__dimension = 2 and place__span >= {small} offset 0) snapped
                    where shape__g is not null offset 0) valid
                where not st_isempty(shape__g)
                order by geometry_3857
                """);
    }

    private String smallAreas() {
        return sql("""
                insert into {table} (tile__level, id{names}, geometry, geometry_3857)
                select {zoom}, id{names}, shape__g, st_transform(shape__g, 3857) as geometry_3857 from (
                    select id{names}, st_makeenvelope(place__x - place__half, place__y - place__half,
                                                        place__x + place__half, place__y + place__half, 28992) as shape__g from (
                        select (array_agg(id order by place__area desc, id))[1] as id,
                               sum(place__area * place__x) / sum(place__area) as place__x,
                               sum(place__area * place__y) / sum(place__area) as place__y,
                               greatest(sqrt(sum(place__area)), {pixel}) / 2 as place__half
                        from shape s where place__dimension = 2 and place__span < {small} and place__area > 0
                        group by floor(s.place__x / {cell}), floor(s.place__y / {cell})) together
                    join {source} using (id) offset 0) squares
                order by geometry_3857
                """);
    }

    /** Made from the next level, which has joined most of them already. */
    private String lines() {
        boolean first = zoom == DEEPEST;
        return sql("""
                insert into {table} (tile__level, id{names}, geometry, geometry_3857)
                select {zoom}, id{names}, shape__g, st_transform(shape__g, 3857) as geometry_3857 from (
                    select min(id) as id{names}, st_linemerge(st_unaryunion(st_collect(shape__g))) as shape__g from (
                        select id{names}, st_centroid(geometry) as shape__middle, st_snaptogrid(geometry, 0, 0, {lattice}, {lattice}) as shape__g
                        from {from} where st_dimension(geometry) = 1{level} offset 0) snapped
                    where shape__g is not null
                    group by floor(st_x(shape__middle) / {lines}), floor(st_y(shape__middle) / {lines}){names} offset 0) joined
                where not st_isempty(shape__g)
                order by geometry_3857
                """.replace("{from}", first ? source : table)
                .replace("{level}", first ? "" : " and tile__level = " + (zoom + 1)));
    }

    private String points() {
        return sql("""
                insert into {table} (tile__level, id{names}, geometry, geometry_3857)
                select {zoom}, id{names}, geometry, geometry_3857
                from (select min(id) as id from shape where place__dimension = 0 group by floor(place__x / {cell}), floor(place__y / {cell})) one
                join {source} using (id)
                order by geometry_3857
                """);
    }

    private String index(String geometry) {
        return sql("create index on {table} using gist (" + geometry + ") where tile__level = {zoom}");
    }

    private String sql(String statement) {
        return statement
                .replace("{table}", table)
                .replace("{source}", source)
                .replace("{names}", names)
                .replace("{zoom}", String.valueOf(zoom))
                .replace("{lattice}", metres(pixelMetres() / 2))
                .replace("{pixel}", metres(pixelMetres()))
                .replace("{small}", metres(2 * pixelMetres()))
                .replace("{cell}", metres(tileMetres() / CELLS))
                .replace("{lines}", metres(tileMetres() / LINE_CELLS));
    }

    private static String metres(double metres) {
        return String.format(Locale.ROOT, "%.6f", metres);
    }
}
