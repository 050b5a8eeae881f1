package nl.areaal.geodata.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Shapefiles of a zip file, each a layer, or one beside its parts. */
final class Shapefiles implements FeatureSource {
    private final List<ShapefileLayer> shapefiles;
    private final Optional<Path> unpacked;

    private Shapefiles(List<ShapefileLayer> shapefiles, Optional<Path> unpacked) {
        this.shapefiles = shapefiles;
        this.unpacked = unpacked;
    }

    static Shapefiles open(Path shp) {
        return new Shapefiles(List.of(ShapefileLayer.open(ShapefileParts.beside(shp))), Optional.empty());
    }

    /** Unpacks what is needed; {@link #close} takes it away again. */
    static Shapefiles unpack(Path zip, ArchiveLimits limits) {
        Path folder = folder();
        try {
            List<ShapefileParts> parts =
                    ShapefileParts.among(new Archive(zip, limits).unpack(ShapefileParts.EXTENSIONS, folder));
            if (parts.isEmpty()) {
                throw new UnreadableSourceException(
                        "archive '" + zip + "' holds no .shp file, expected a Shapefile with its parts");
            }
            return new Shapefiles(parts.stream().map(ShapefileLayer::open).toList(), Optional.of(folder));
        } catch (RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    @Override
    public List<SourceLayer> layers() {
        return shapefiles.stream().map(ShapefileLayer::layer).toList();
    }

    @Override
    public List<String> withoutGeometry() {
        return List.of();
    }

    @Override
    public Stream<SourceFeature> features(SourceLayer layer) {
        return shapefiles.stream()
                .filter(shapefile -> shapefile.layer().equals(layer))
                .findFirst()
                .orElseThrow()
                .features();
    }

    @Override
    public void close() {
        unpacked.ifPresent(Shapefiles::delete);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("areaal-shapefile");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder can be made to unpack an archive in", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("what was unpacked in '" + folder + "' can not be deleted", e);
        }
    }
}
