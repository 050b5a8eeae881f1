package nl.areaal.mapui.ogc;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.text.CsvCell;
import nl.areaal.geodata.layer.FeatureRow;
import nl.areaal.geodata.layer.ItemCrs;
import nl.areaal.geodata.layer.LayerColumn;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/** Writes features as a table (RFC 4180): id, the properties, and the geometry as well-known text. */
final class CsvPageWriter {
    private static final int BUFFER_BYTES = 1 << 15;

    private final OutputStream out;
    private final ItemCrs crs;

    CsvPageWriter(OutputStream out, ItemCrs crs, List<LayerColumn> columns) throws IOException {
        this.out = new BufferedOutputStream(out, BUFFER_BYTES);
        this.crs = crs;
        List<String> names = new ArrayList<>(List.of("id"));
        columns.forEach(column -> names.add(column.property()));
        names.add("geometry");
        line(names);
    }

    void row(FeatureRow row) throws IOException {
        List<String> cells = new ArrayList<>(List.of(row.name()));
        row.values().forEach(value -> cells.add(value.map(Object::toString).orElse("")));
        cells.add(inOrder(row.geometry()).toText());
        line(cells);
    }

    void finish() throws IOException {
        out.flush();
    }

    /** Axes in the order of the system, rounded as in the other formats. */
    private Geometry inOrder(Geometry geometry) {
        double steps = crs.isInDegrees() ? 1e7 : 1e3;
        geometry.apply((CoordinateFilter) place -> {
            double x = Math.rint(place.x * steps) / steps;
            double y = Math.rint(place.y * steps) / steps;
            place.x = crs.isLatitudeFirst() ? y : x;
            place.y = crs.isLatitudeFirst() ? x : y;
        });
        geometry.geometryChanged();
        return geometry;
    }

    private void line(List<String> cells) throws IOException {
        String line = String.join(",", cells.stream().map(CsvCell::of).toList());
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
