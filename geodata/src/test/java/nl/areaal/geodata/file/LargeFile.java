package nl.areaal.geodata.file;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.areaal.geodata.layer.GeometryKind;
import org.locationtech.jts.geom.Coordinate;

/** Writes files of made-up buildings as large as one likes, in each format without holding them. */
public enum LargeFile {
    /** One document, in longitude and latitude, with ids. */
    GEOJSON("geojson") {
        @Override
        void write(Path file, int features) throws IOException {
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                out.write("{\"type\":\"FeatureCollection\",\"features\":[");
                for (int i = 0; i < features; i++) {
                    out.write(i == 0 ? "\n" : ",\n");
                    out.write(json(i));
                }
                out.write("]}\n");
            }
        }
    },

    /** A feature a line. */
    GEOJSON_SEQUENCE("geojsonl") {
        @Override
        void write(Path file, int features) throws IOException {
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                for (int i = 0; i < features; i++) {
                    out.write(json(i));
                    out.write('\n');
                }
            }
        }
    },
    GEOPACKAGE("gpkg") {
        @Override
        void write(Path file, int features) {
            SourceLayer layer =
                    new SourceLayer(LAYER, Optional.empty(), GeometryKind.POLYGON, ManyBuildings.PROPERTIES);
            Iterator<SourceFeature> each = IntStream.range(0, features)
                    .mapToObj(ManyBuildings::feature)
                    .iterator();
            try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
                writer.write(layer, () -> each);
            }
        }
    },
    FLATGEOBUF("fgb") {
        @Override
        void write(Path file, int features) throws IOException {
            try (FlatGeobufWriter writer = FlatGeobufWriter.create(file, LAYER, features)) {
                for (int i = 0; i < features; i++) {
                    writer.write(ManyBuildings.shape(i, ManyBuildings.CORNERS), ManyBuildings.name(i), i);
                }
            }
        }
    };

    /** What the only layer is called, as a file and as a collection. */
    public static final String LAYER = "buildings";

    private static final int SAMPLE = 1000;
    /** Written out, a position takes twice the room that its bits do. */
    private static final int CORNERS_IN_TEXT = 24;

    private final String extension;

    LargeFile(String extension) {
        this.extension = extension;
    }

    /** Makes a file of about so many bytes in a folder and says how many features are in it. */
    public int write(Path folder, long bytes) throws IOException {
        Path sample = file(folder.resolve("sample"));
        Files.createDirectories(sample.getParent());
        write(sample, SAMPLE);
        int features = Math.toIntExact(bytes * SAMPLE / Files.size(sample));
        Files.delete(sample);
        Files.delete(sample.getParent());
        write(file(folder), features);
        return features;
    }

    /** Where the file lies in a folder. */
    public Path file(Path folder) {
        return folder.resolve(LAYER + "." + extension);
    }

    abstract void write(Path file, int features) throws IOException;

    private static String json(int number) {
        StringBuilder text = new StringBuilder(1200);
        text.append("{\"type\":\"Feature\",\"id\":\"b").append(number);
        text.append("\",\"properties\":{\"name\":\"").append(ManyBuildings.name(number));
        text.append("\",\"year\":").append(ManyBuildings.year(number));
        text.append("},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
        String between = "";
        for (Coordinate corner : ManyBuildings.shape(number, CORNERS_IN_TEXT)) {
            text.append(between);
            text.append(String.format(Locale.ROOT, "[%.9f,%.9f]", longitude(corner), latitude(corner)));
            between = ",";
        }
        return text.append("]]}}").toString();
    }

    /** Near enough to where it is: around Utrecht a degree is so many metres. */
    private static double longitude(Coordinate corner) {
        return 5.387 + (corner.x - 155_000) / 68_400;
    }

    private static double latitude(Coordinate corner) {
        return 52.155 + (corner.y - 463_000) / 111_250;
    }
}
