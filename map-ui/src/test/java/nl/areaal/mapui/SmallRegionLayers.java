package nl.areaal.mapui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.LayerFeature;
import nl.areaal.geodata.layer.LayerSpec;
import nl.areaal.geodata.layer.LayerWriter;
import nl.areaal.geodata.layer.PropertyType;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What lies in the small region: a town on its gemeente, with houses in rows, some trees, a road and a canal; forest to the
 * east of it, grassland to the north and a lake in the far corner.
 */
final class SmallRegionLayers {
    private static final int HOUSES_A_ROW = 30;

    private final LayerWriter writer;
    private final String dataset;
    private final double west;
    private final double south;

    SmallRegionLayers(DataSource database, String dataset, double west, double south) {
        this.writer = new LayerWriter(database);
        this.dataset = dataset;
        this.west = west;
        this.south = south;
    }

    void write() {
        write("land-use", GeometryKind.POLYGON, List.of(text("class")), landUse());
        write("waterways", GeometryKind.LINE, List.of(text("class"), text("name"), number("width_metres")), canal());
        write("roads", GeometryKind.LINE, List.of(text("class"), text("name")), road());
        write(
                "buildings",
                GeometryKind.POLYGON,
                List.of(number("height_metres"), whole("built_year"), text("use"), whole("dwellings")),
                houses());
        write("trees", GeometryKind.POINT, List.of(number("height_metres"), number("crown_metres")), trees());
    }

    private Stream<LayerFeature> landUse() {
        return Stream.of(
                feature(box(0, 2000, 0, 2000), Map.of("class", "residential")),
                feature(box(2000, 4000, 0, 2000), Map.of("class", "forest")),
                feature(box(0, 2000, 2000, 4000), Map.of("class", "grassland")),
                feature(box(2000, 4000, 2000, 4000), Map.of("class", "water")));
    }

    private Stream<LayerFeature> canal() {
        return Stream.of(feature(
                line(0, 2000, 4000, 2000), Map.of("class", "canal", "name", "Kleine Gracht", "width_metres", 12.0)));
    }

    private Stream<LayerFeature> road() {
        return Stream.of(feature(line(1000, 0, 1000, 4000), Map.of("class", "primary", "name", "Lange Straat")));
    }

    private Stream<LayerFeature> houses() {
        return IntStream.range(0, HOUSES_A_ROW * HOUSES_A_ROW).mapToObj(i -> {
            double x = 100 + 60.0 * (i % HOUSES_A_ROW);
            int row = i / HOUSES_A_ROW;
            double y = 100 + 60.0 * row;
            return feature(
                    box(x, x + 30, y, y + 25),
                    Map.of("height_metres", 6.0 + i % 7, "built_year", 1990L, "use", "dwelling", "dwellings", 2L));
        });
    }

    private Stream<LayerFeature> trees() {
        return IntStream.range(0, HOUSES_A_ROW)
                .mapToObj(i -> feature(
                        RegionCrs.GEOMETRY.createPoint(new Coordinate(west + 90 + 60.0 * i, south + 90)),
                        Map.of("height_metres", 12.0, "crown_metres", 8.0)));
    }

    private void write(String collection, GeometryKind kind, List<LayerColumn> columns, Stream<LayerFeature> features) {
        LayerSpec spec = new LayerSpec(collection, collection, collection, kind, 0, columns);
        writer.write(
                spec,
                new Delivery(
                        dataset, collection, Delivery.checksumOf(collection), "made up", Optional.empty(), "a tester"),
                features);
    }

    private Geometry box(double fromX, double toX, double fromY, double toY) {
        return RegionCrs.GEOMETRY.toGeometry(new Envelope(west + fromX, west + toX, south + fromY, south + toY));
    }

    private Geometry line(double fromX, double fromY, double toX, double toY) {
        return RegionCrs.GEOMETRY.createLineString(
                new Coordinate[] {new Coordinate(west + fromX, south + fromY), new Coordinate(west + toX, south + toY)
                });
    }

    private static LayerFeature feature(Geometry geometry, Map<String, Object> properties) {
        return new LayerFeature(geometry, properties);
    }

    private static LayerColumn text(String name) {
        return LayerColumn.of(name, PropertyType.STRING);
    }

    private static LayerColumn number(String name) {
        return LayerColumn.of(name, PropertyType.NUMBER);
    }

    private static LayerColumn whole(String name) {
        return LayerColumn.of(name, PropertyType.INTEGER);
    }
}
