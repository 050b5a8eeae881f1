package nl.areaal.geodata.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.areaal.core.network.Road;
import nl.areaal.core.network.RoadClass;
import nl.areaal.core.network.StreetType;
import nl.areaal.core.network.Traffic;
import nl.areaal.geodata.file.FeatureFiles;
import nl.areaal.geodata.file.FeatureSource;
import nl.areaal.geodata.file.GeoPackageWriter;
import nl.areaal.geodata.file.SourceFeature;
import nl.areaal.geodata.file.SourceLayer;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import org.locationtech.jts.geom.Geometry;

/** Areas and roads as the bytes of GeoPackages, from which they come back to the last bit. */
public final class PinnedFiles {
    public static final String MEDIA_TYPE = "application/geopackage+sqlite3";

    private static final SourceLayer AREAS = layer(
            "areas",
            GeometryKind.POLYGON,
            Map.of("code", PropertyType.STRING, "name", PropertyType.STRING, "level", PropertyType.STRING));
    private static final SourceLayer ROADS = layer(
            "roads",
            GeometryKind.LINE,
            Map.of(
                    "class", PropertyType.STRING,
                    "street", PropertyType.STRING,
                    "vehicles_per_day", PropertyType.NUMBER,
                    "medium_share", PropertyType.NUMBER,
                    "heavy_share", PropertyType.NUMBER,
                    "km_per_hour", PropertyType.NUMBER,
                    "tree_factor", PropertyType.NUMBER));

    private PinnedFiles() {}

    public static byte[] areas(List<NamedArea> areas) {
        return bytes(Map.of(
                AREAS,
                areas.stream()
                        .map(area -> feature(
                                area.boundary(),
                                Map.of("code", area.code(), "name", area.name(), "level", area.level())))
                        .toList()));
    }

    public static List<NamedArea> readAreas(byte[] file) {
        return features(
                file,
                AREAS.name(),
                feature -> new NamedArea(
                        text(feature, "code"), text(feature, "name"), text(feature, "level"), geometry(feature)));
    }

    public static byte[] roads(List<Road> roads) {
        return bytes(Map.of(ROADS, roads.stream().map(PinnedFiles::feature).toList()));
    }

    public static List<Road> readRoads(byte[] file) {
        return features(file, ROADS.name(), PinnedFiles::road);
    }

    /** The bytes of a GeoPackage with layers of features. */
    public static byte[] bytes(Map<SourceLayer, List<SourceFeature>> layers) {
        return inFolder(folder -> {
            Path file = folder.resolve("pinned.gpkg");
            try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
                layers.forEach(writer::write);
            }
            return read(file);
        });
    }

    public static SourceLayer layer(String name, GeometryKind kind, Map<String, PropertyType> properties) {
        Map<String, PropertyType> sorted = new LinkedHashMap<>();
        properties.keySet().stream().sorted().forEach(key -> sorted.put(key, properties.get(key)));
        return new SourceLayer(name, Optional.empty(), kind, sorted);
    }

    public static SourceFeature feature(Geometry geometry, Map<String, Object> properties) {
        return new SourceFeature("", Optional.of(geometry), properties, List.of());
    }

    private static SourceFeature feature(Road road) {
        return feature(
                road.line(),
                Map.of(
                        "class", road.roadClass().key(),
                        "street", road.street().name(),
                        "vehicles_per_day", road.traffic().vehiclesPerDay(),
                        "medium_share", road.traffic().mediumShare(),
                        "heavy_share", road.traffic().heavyShare(),
                        "km_per_hour", road.traffic().kmPerHour(),
                        "tree_factor", road.treeFactor()));
    }

    private static Road road(SourceFeature feature) {
        String roadClass = text(feature, "class");
        return new Road(
                RoadClass.find(roadClass)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "roads: class is " + roadClass + ", expected one that we know")),
                geometry(feature),
                new Traffic(
                        number(feature, "vehicles_per_day"),
                        number(feature, "medium_share"),
                        number(feature, "heavy_share"),
                        number(feature, "km_per_hour")),
                StreetType.valueOf(text(feature, "street")),
                number(feature, "tree_factor"));
    }

    private static <T> List<T> features(byte[] content, String layer, Function<SourceFeature, T> each) {
        return inFolder(folder -> {
            Path file = Files.write(folder.resolve("pinned.gpkg"), content);
            try (FeatureSource source = FeatureFiles.open(file)) {
                SourceLayer found = source.layers().stream()
                        .filter(candidate -> candidate.name().equals(layer))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("GeoPackage: layer " + layer + " is missing"));
                try (Stream<SourceFeature> features = source.features(found)) {
                    return features.map(each).toList();
                }
            }
        });
    }

    private static String text(SourceFeature feature, String property) {
        return String.valueOf(feature.properties().get(property));
    }

    private static double number(SourceFeature feature, String property) {
        return Double.parseDouble(text(feature, property));
    }

    private static Geometry geometry(SourceFeature feature) {
        return feature.geometry()
                .orElseThrow(() -> new IllegalArgumentException("GeoPackage: a feature has no geometry"));
    }

    private static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    /** SQLite works on files only, so they come and go in a folder of their own. */
    private static <T> T inFolder(FolderWork<T> work) {
        try {
            Path folder = Files.createTempDirectory("areaal");
            try {
                return work.in(folder);
            } finally {
                for (Path file : list(folder)) {
                    Files.delete(file);
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a GeoPackage can't be made in the folder for temporary files", e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.toList());
        }
    }

    /** What is done in a folder. */
    @FunctionalInterface
    private interface FolderWork<T> {
        T in(Path folder) throws IOException;
    }
}
