package nl.areaal.geodata.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/** A FlatGeobuf file (version 3), read from its first feature to its last; its index is of no use to that. */
final class FlatGeobuf implements FeatureSource {
    private final Path file;
    private final FlatGeobufColumns columns;
    private final SourceLayer layer;

    private FlatGeobuf(Path file, FlatGeobufColumns columns, SourceLayer layer) {
        this.file = file;
        this.columns = columns;
        this.layer = layer;
    }

    static FlatGeobuf open(Path file) {
        try (FlatGeobufBlocks blocks = FlatGeobufBlocks.open(file)) {
            Header header = blocks.header();
            FlatGeobufColumns columns = FlatGeobufColumns.of(header);
            GeometryKind kind = header.geometryType() == GeometryType.Unknown
                    ? kind(blocks)
                    : FlatGeobufGeometry.kind(header.geometryType());
            Map<String, PropertyType> properties = new LinkedHashMap<>(columns.properties());
            return new FlatGeobuf(file, columns, new SourceLayer(name(file, header), crs(header), kind, properties));
        } catch (IndexOutOfBoundsException e) {
            throw new UnreadableSourceException(
                    "header of '" + file + "' points outside itself, expected a FlatGeobuf file that is whole", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public List<SourceLayer> layers() {
        return List.of(layer);
    }

    @Override
    public List<String> withoutGeometry() {
        return List.of();
    }

    @Override
    public Stream<SourceFeature> features(SourceLayer which) {
        return Stream.of(file).mapMulti((path, downstream) -> read(path, downstream));
    }

    @Override
    public void close() {
        // Each reading opens the file for itself.
    }

    private void read(Path path, Consumer<SourceFeature> sink) {
        try (FlatGeobufBlocks blocks = FlatGeobufBlocks.open(path)) {
            for (Optional<Feature> next = blocks.next(); next.isPresent(); next = blocks.next()) {
                sink.accept(columns.feature("#" + blocks.count(), next.get()));
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** A layer that does not say what it holds is asked. */
    private static GeometryKind kind(FlatGeobufBlocks blocks) throws IOException {
        Optional<GeometryKind> kind = Optional.empty();
        for (Optional<Feature> next = blocks.next(); next.isPresent(); next = blocks.next()) {
            Optional<GeometryKind> found = FlatGeobufGeometry.kind(next.get());
            kind = kind.isEmpty()
                    ? found
                    : Optional.of(found.map(kind.get()::and).orElse(kind.get()));
        }
        return kind.orElse(GeometryKind.MIXED);
    }

    private static String name(Path file, Header header) {
        return Optional.ofNullable(header.name())
                .filter(name -> !name.isBlank())
                .orElseGet(() -> file.getFileName().toString().replaceFirst("(?i)\\.fgb$", ""));
    }

    private static Optional<DeclaredCrs> crs(Header header) {
        return Optional.ofNullable(header.crs()).flatMap(FlatGeobuf::declared).map(DeclaredCrs::parse);
    }

    private static Optional<String> declared(Crs crs) {
        boolean epsg = crs.org() == null || crs.org().isEmpty() || "EPSG".equalsIgnoreCase(crs.org());
        if (epsg && crs.code() > 0) {
            return Optional.of("EPSG:" + crs.code());
        }
        return Optional.ofNullable(crs.wkt())
                .filter(wkt -> !wkt.isBlank())
                .or(() -> Optional.ofNullable(crs.codeString()))
                .filter(text -> !text.isBlank());
    }

    private static UnreadableSourceException unreadable(Path file, IOException cause) {
        return new UnreadableSourceException("file is '" + file + "', expected one that can be read", cause);
    }
}
