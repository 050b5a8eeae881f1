package nl.areaal.geodata.layer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.store.TestStore;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * A made-up town of a square kilometre on RD New 136000..137000, 455000..456000, published as collections: 2,500
 * buildings on a grid of 20 m, each 10 m square; 10 roads from west to east, 100 m apart; four areas; and a layer for
 * insiders.
 */
public final class Town {
    public static final int BUILDINGS = 2_500;
    public static final int ROADS = 10;
    public static final double WEST = 136_000;
    public static final double SOUTH = 455_000;
    private static final int COLUMNS = 50;
    private static final double PITCH = 20;
    private static final double SIDE = 10;
    private static final Stewardship STEWARDSHIP =
            new Stewardship("Town", "Steward", "Tests", "None needed", "CC0 1.0");

    private Town() {}

    /** Builds the town in an empty store. */
    public static void build(TestStore store) {
        dataset(store, "town", Handling.EXAMPLE);
        dataset(store, "insiders", new Handling(Classification.INTERNAL, OptionalInt.empty(), false));
        LayerWriter writer = new LayerWriter(store.dataSource());
        writer.write(
                buildings(),
                delivery("town", "buildings"),
                IntStream.range(0, BUILDINGS).mapToObj(Town::building));
        writer.write(
                roads(), delivery("town", "roads"), IntStream.range(0, ROADS).mapToObj(Town::road));
        writer.write(
                new LayerSpec("cables", "Kabels", "Cables", GeometryKind.LINE, 0, List.of()),
                delivery("insiders", "cables"),
                Stream.of(new LayerFeature(line(50), Map.of())));
        areas(store);
    }

    /** Says of the town that its west is built up and its east is grass, which is what the heat model asks first. */
    public static void addLandUse(TestStore store) {
        LayerSpec landUse = new LayerSpec(
                "land-use",
                "Grondgebruik",
                "Land use",
                GeometryKind.POLYGON,
                0,
                List.of(LayerColumn.of("class", PropertyType.STRING)));
        new LayerWriter(store.dataSource())
                .write(
                        landUse,
                        delivery("town", "land-use"),
                        Stream.of(
                                new LayerFeature(half(0), Map.of("class", "residential")),
                                new LayerFeature(half(500), Map.of("class", "grassland"))));
    }

    private static Geometry half(double east) {
        return GeometryKind.POLYGON.unify(
                RegionCrs.GEOMETRY.toGeometry(new Envelope(WEST + east, WEST + east + 500, SOUTH, SOUTH + 1000)));
    }

    private static LayerSpec buildings() {
        return new LayerSpec(
                "buildings",
                "Gebouwen",
                "Buildings",
                GeometryKind.POLYGON,
                12,
                List.of(
                        LayerColumn.of("height_metres", PropertyType.NUMBER),
                        LayerColumn.of("dwellings", PropertyType.INTEGER),
                        LayerColumn.of("use", PropertyType.STRING)));
    }

    private static LayerSpec roads() {
        return new LayerSpec(
                "roads",
                "Wegen",
                "Roads",
                GeometryKind.LINE,
                0,
                List.of(
                        LayerColumn.of("name", PropertyType.STRING),
                        LayerColumn.of("paved", PropertyType.BOOLEAN),
                        LayerColumn.of("renewed", PropertyType.DATE_TIME)));
    }

    /** Every tenth building says nothing of its use. */
    private static LayerFeature building(int number) {
        double x = WEST + number % COLUMNS * PITCH;
        double y = SOUTH + Math.floorDiv(number, COLUMNS) * PITCH;
        Map<String, Object> always = Map.of("height_metres", 3.0 + number % 30, "dwellings", (long) (number % 4));
        return new LayerFeature(
                square(x, y, SIDE),
                number % 10 == 0
                        ? always
                        : Map.of(
                                "height_metres",
                                3.0 + number % 30,
                                "dwellings",
                                (long) (number % 4),
                                "use",
                                number % 3 == 0 ? "business" : "dwelling"));
    }

    /** Only the paved ones were ever renewed: in 2020, 2022 and so on. */
    private static LayerFeature road(int number) {
        boolean paved = number % 2 == 0;
        Map<String, Object> always = Map.of("name", "Straat " + number, "paved", paved);
        Instant renewed = Instant.parse((2020 + number) + "-06-01T12:00:00Z");
        return new LayerFeature(
                line(number * 100 + 15),
                paved ? Map.of("name", "Straat " + number, "paved", true, "renewed", renewed) : always);
    }

    private static Geometry line(double north) {
        return RegionCrs.GEOMETRY.createMultiLineString(new LineString[] {
            RegionCrs.GEOMETRY.createLineString(
                    new Coordinate[] {new Coordinate(WEST, SOUTH + north), new Coordinate(WEST + 1000, SOUTH + north)})
        });
    }

    private static Geometry square(double x, double y, double side) {
        return GeometryKind.POLYGON.unify(RegionCrs.GEOMETRY.toGeometry(new Envelope(x, x + side, y, y + side)));
    }

    private static void areas(TestStore store) {
        store.jdbc().sql("""
                insert into area (code, level, name, inhabitants, valid_from, dataset_version_id, geometry, geometry_3857)
                select code, level, name, inhabitants, '2026-01-01', (select min(id) from dataset_version), g, st_transform(g, 3857)
                from (values ('PV26', 'provincie', 'Province', 1000, st_makeenvelope(136000, 455000, 137000, 456000, 28992)),
                             ('GM0344', 'gemeente', 'Town', 1000, st_makeenvelope(136000, 455000, 137000, 456000, 28992)),
                             ('WK034401', 'wijk', 'West', 600, st_makeenvelope(136000, 455000, 136500, 456000, 28992)),
                             ('WK034402', 'wijk', 'East', 400, st_makeenvelope(136500, 455000, 137000, 456000, 28992)))
                     as made (code, level, name, inhabitants, box), st_multi(box) as g
                """).update();
        store.jdbc().sql("""
                insert into collection (id, dataset_id, table_name, title_nl, title_en, geometry_kind, id_column, properties)
                values ('areas', 'town', 'area', 'Gebieden', 'Areas', 'polygon', 'code',
                        '[{"name": "level", "column": "level", "type": "string"},
                          {"name": "name", "column": "name", "type": "string"},
                          {"name": "inhabitants", "column": "inhabitants", "type": "integer"}]')
                on conflict (id) do nothing
                """).update();
    }

    private static void dataset(TestStore store, String id, Handling handling) {
        new DatasetStore(store.dataSource())
                .save(new Dataset(id, "Dataset " + id, "", STEWARDSHIP, Optional.empty(), handling));
    }

    private static Delivery delivery(String dataset, String part) {
        return new Delivery(dataset, part, Delivery.checksumOf(part), "made for a test", Optional.empty(), "test");
    }
}
