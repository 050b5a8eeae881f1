package nl.areaal.geodata.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.areaal.geodata.layer.GeometryKind;
import org.locationtech.jts.geom.Geometry;

/** One Shapefile: shapes, and beside them a table with a row for each. */
record ShapefileLayer(ShapefileParts parts, SourceLayer layer, Optional<DbaseTable> table) {
    static ShapefileLayer open(ShapefileParts parts) {
        Optional<DbaseTable> table =
                parts.find(".dbf").map(file -> DbaseTable.open(file, parts.name() + ".dbf", parts.text(".cpg")));
        try (ShapeRecords records = ShapeRecords.open(parts)) {
            GeometryKind kind = ShapefileGeometry.kind(records.shapeType()).orElse(GeometryKind.MIXED);
            SourceLayer layer = new SourceLayer(
                    parts.name(),
                    parts.text(".prj").flatMap(EsriCrs::parse),
                    kind,
                    table.map(DbaseTable::properties).orElse(Map.of()));
            return new ShapefileLayer(parts, layer, table);
        } catch (IOException e) {
            throw broken(parts, e);
        }
    }

    Stream<SourceFeature> features() {
        return Stream.of(this).mapMulti((self, downstream) -> self.read(downstream));
    }

    private void read(Consumer<SourceFeature> sink) {
        try (ShapeRecords records = ShapeRecords.open(parts)) {
            if (table.isEmpty()) {
                read(records, Optional.empty(), sink);
                return;
            }
            try (DbaseTable.Rows rows = table.get().read()) {
                read(records, Optional.of(rows), sink);
            }
        } catch (IOException e) {
            throw broken(parts, e);
        }
    }

    private void read(ShapeRecords records, Optional<DbaseTable.Rows> rows, Consumer<SourceFeature> sink)
            throws IOException {
        int number = 0;
        for (Optional<ByteBuffer> shape = records.next(); shape.isPresent(); shape = records.next()) {
            number++;
            List<String> faults = new ArrayList<>();
            Optional<DbaseTable.Row> row =
                    rows.isEmpty() ? Optional.empty() : rows.get().next(faults);
            if (rows.isPresent() && row.isEmpty()) {
                throw new UnreadableSourceException("table '" + parts.name() + ".dbf' ends after " + (number - 1)
                        + " rows, expected one for each shape of '" + parts.name() + ".shp'");
            }
            Optional<Geometry> geometry = geometry(shape.get(), faults);
            if (row.map(found -> !found.deleted()).orElse(true)) {
                Map<String, Object> properties =
                        row.map(DbaseTable.Row::properties).orElse(Map.of());
                sink.accept(new SourceFeature("#" + number, geometry, properties, faults));
            }
        }
        if (rows.isPresent() && number < table.orElseThrow().rows()) {
            throw new UnreadableSourceException("file '" + parts.name() + ".shp' ends after " + number
                    + " shapes, expected one for each of the " + table.get().rows() + " rows of its table");
        }
    }

    private static Optional<Geometry> geometry(ByteBuffer shape, List<String> faults) {
        try {
            return ShapefileGeometry.read(shape);
        } catch (IllegalArgumentException e) {
            faults.add("geometry can not be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static UnreadableSourceException broken(ShapefileParts parts, IOException cause) {
        return new UnreadableSourceException(
                "file is '" + parts.name() + ".shp', expected one that can be read with its parts", cause);
    }
}
