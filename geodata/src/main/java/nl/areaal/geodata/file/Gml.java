package nl.areaal.geodata.file;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A collection of simple features in GML 3.2, or an older GML, of whatever application schema: what a WFS answers.
 *
 * <p>Read twice, never whole: once to learn the types and their properties, once for the features of each.
 */
final class Gml implements FeatureSource {
    private static final Set<String> MEMBERS = Set.of("featureMember", "featureMembers", "member", "Members");
    private static final String COLLECTION = "Collection";

    private final List<Path> pages;
    private final List<SourceLayer> layers;
    private final List<String> others;

    private Gml(List<Path> pages, List<SourceLayer> layers, List<String> others) {
        this.pages = pages;
        this.layers = layers;
        this.others = others;
    }

    /** Opens the pages of one answer, or a file as the only one. */
    static Gml open(List<Path> pages) {
        Map<String, GmlLayer> types = new LinkedHashMap<>();
        for (Path page : pages) {
            read(
                    page,
                    feature ->
                            types.computeIfAbsent(feature.type(), GmlLayer::new).see(feature));
        }
        return new Gml(
                pages,
                types.values().stream()
                        .filter(GmlLayer::hasGeometry)
                        .map(GmlLayer::layer)
                        .toList(),
                types.entrySet().stream()
                        .filter(type -> !type.getValue().hasGeometry())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Override
    public List<SourceLayer> layers() {
        return layers;
    }

    @Override
    public List<String> withoutGeometry() {
        return others;
    }

    @Override
    public Stream<SourceFeature> features(SourceLayer layer) {
        AtomicLong count = new AtomicLong();
        return pages.stream()
                .mapMulti((page, downstream) -> read(page, feature -> {
                    if (feature.type().equals(layer.name())) {
                        downstream.accept(GmlLayer.feature(feature, layer, count.incrementAndGet()));
                    }
                }));
    }

    @Override
    public void close() {
        // Each reading opens the file for itself.
    }

    /** Gives each feature of a document to the one who wants them. */
    static void read(Path file, Consumer<GmlFeature> sink) {
        try (XmlCursor cursor = XmlCursor.open(file)) {
            if (!cursor.name().endsWith(COLLECTION)) {
                throw new UnreadableSourceException("root of '" + file + "' is '" + cursor.name()
                        + "', expected a GML FeatureCollection" + complaint(cursor));
            }
            collection(cursor, Optional.empty(), sink);
            cursor.finish();
        }
    }

    private static void collection(XmlCursor cursor, Optional<GmlCrs> outer, Consumer<GmlFeature> sink) {
        Optional<GmlCrs> crs = outer;
        int self = cursor.depth();
        while (cursor.nextChild(self)) {
            if (cursor.name().equals("boundedBy")) {
                crs = GmlFeature.crsOfBox(cursor).or(() -> outer);
            } else if (MEMBERS.contains(cursor.name())) {
                members(cursor, crs, sink);
            }
        }
    }

    private static void members(XmlCursor cursor, Optional<GmlCrs> crs, Consumer<GmlFeature> sink) {
        int self = cursor.depth();
        while (cursor.nextChild(self)) {
            if (cursor.name().endsWith(COLLECTION)) {
                collection(cursor, crs, sink);
            } else {
                sink.accept(GmlFeature.read(cursor, crs));
            }
        }
    }

    /** What a service says when it has no features to give. */
    static String complaint(XmlCursor cursor) {
        if (!cursor.name().endsWith("ExceptionReport")) {
            return "";
        }
        int self = cursor.depth();
        while (cursor.nextChild(self)) {
            Optional<String> text = cursor.text();
            if (text.isEmpty()) {
                text = cursor.text();
            }
            if (text.filter(said -> !said.isBlank()).isPresent()) {
                return ": it says '" + text.get().strip() + "'";
            }
        }
        return "";
    }
}
