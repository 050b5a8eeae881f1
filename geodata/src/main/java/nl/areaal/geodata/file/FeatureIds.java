package nl.areaal.geodata.file;

import java.util.Optional;
import java.util.function.Function;

/** What tells the features of a layer apart from one delivery to the next. */
public final class FeatureIds {
    /** The ids that the source itself has for its features, where it has any. */
    public static final FeatureIds OF_SOURCE =
            new FeatureIds(feature -> feature.ownId() ? Optional.of(feature.id()) : Optional.empty());

    private final Function<SourceFeature, Optional<String>> find;

    private FeatureIds(Function<SourceFeature, Optional<String>> find) {
        this.find = find;
    }

    /**
     * The values of a property.
     *
     * @throws UnreadableSourceException when the layer has no such property
     */
    public static FeatureIds ofProperty(String name, SourceLayer layer) {
        String property = layer.properties().keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new UnreadableSourceException("property for the ids is '" + name + "', which layer '"
                        + layer.name() + "' does not have, expected one of "
                        + layer.properties().keySet()));
        return new FeatureIds(feature ->
                Optional.ofNullable(feature.properties().get(property)).map(Object::toString));
    }

    /** The id of a feature; the character NUL, which PostgreSQL refuses, is left out. */
    Optional<String> of(SourceFeature feature) {
        return find.apply(feature).map(id -> id.replace("\0", "")).filter(id -> !id.isEmpty());
    }
}
