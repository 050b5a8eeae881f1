package nl.areaal.geodata.file;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file with layers of features, open for reading. */
public interface FeatureSource extends AutoCloseable {
    /** The layers that have geometry, in the order of the file. */
    List<SourceLayer> layers();

    /** What else is in the file and can't be put on a map: names of tables without geometry. */
    List<String> withoutGeometry();

    /**
     * Reads a layer from its beginning, one feature at a time; the stream must be closed.
     *
     * @throws UnreadableSourceException when the file breaks off or is not what it says
     */
    Stream<SourceFeature> features(SourceLayer layer);

    /**
     * The layer of a name.
     *
     * @throws UnreadableSourceException listing the layers that there are
     */
    default SourceLayer layer(String name) {
        return layers().stream()
                .filter(layer -> layer.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableSourceException("layer is '" + name + "', expected "
                        + layers().stream().map(SourceLayer::name).collect(Collectors.joining(" or "))));
    }

    @Override
    void close();
}
