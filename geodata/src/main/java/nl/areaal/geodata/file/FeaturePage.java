package nl.areaal.geodata.file;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * What a page of a service's features says of itself.
 *
 * @param returned how many features it holds
 * @param matched how many there are on all pages; empty when the service does not know
 * @param next where the next page is; empty when this is the last, or the service has no such links
 */
public record FeaturePage(long returned, OptionalLong matched, Optional<String> next) {
    /**
     * Reads a page of GeoJSON or GML; anything else is the only page.
     *
     * @throws UnreadableSourceException when it is broken
     */
    public static FeaturePage read(Path file) {
        if (FeatureFiles.isXml(file)) {
            return xml(file);
        }
        return FeatureFiles.isJson(file) ? json(file) : new FeaturePage(0, OptionalLong.empty(), Optional.empty());
    }

    private static FeaturePage xml(Path file) {
        AtomicLong returned = new AtomicLong();
        try (XmlCursor cursor = XmlCursor.open(file)) {
            Optional<String> next = cursor.attribute("next").filter(address -> !address.isBlank());
            OptionalLong matched =
                    cursor.attribute("numberMatched").map(FeaturePage::number).orElse(OptionalLong.empty());
            Gml.read(file, feature -> returned.incrementAndGet());
            return new FeaturePage(returned.get(), matched, next);
        }
    }

    private static FeaturePage json(Path file) {
        Members members = new Members();
        try (JsonParser parser = GeoJson.parser(file)) {
            GeoJsonForm.COLLECTION.read(file, parser, feature -> members.returned++, members::see);
        } catch (JacksonException e) {
            throw GeoJson.notJson(file, e);
        }
        return new FeaturePage(members.returned, members.matched, members.next);
    }

    private static OptionalLong number(String text) {
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** The members of a collection that tell of its paging. */
    private static final class Members {
        private long returned;
        private OptionalLong matched = OptionalLong.empty();
        private Optional<String> next = Optional.empty();

        void see(String name, JsonNode value) {
            if (name.equals("numberMatched")) {
                matched = number(value.asString(""));
            }
            if (name.equals("links")) {
                value.forEach(link -> {
                    if (link.path("rel").asString("").equals("next")) {
                        next = Optional.of(link.path("href").asString("")).filter(href -> !href.isBlank());
                    }
                });
            }
        }
    }
}
