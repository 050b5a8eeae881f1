package nl.areaal.mapui.ogc.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.rdf.RdfValue.Words;
import nl.areaal.geodata.catalogue.Theme;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.dataset.ContactPoint;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.TimeSpan;

/**
 * Something in the catalogue that people and programs can find: a dataset that was brought in, or what a model computed.
 *
 * @param id names it in addresses; those of models have a dot, which no dataset has
 * @param extent where it lies; empty when that is not known
 */
record CatalogueItem(
        String id, Description description, Terms terms, Dates dates, Optional<LonLatBox> extent, Holdings holdings) {

    /** What it is, in the languages that it is described in; the first one is its own. */
    record Description(List<Words> titles, List<Words> texts, List<Words> keywords) {
        Description {
            titles = List.copyOf(titles);
            texts = List.copyOf(texts);
            keywords = List.copyOf(keywords);
        }

        String title(String language) {
            return in(language, titles);
        }

        String text(String language) {
            return in(language, texts);
        }

        /** The words in a language, or in another one when there are none in that; no words when there are none at all. */
        private static String in(String language, List<Words> all) {
            return all.stream()
                    .filter(words -> words.language().equals(language))
                    .findFirst()
                    .or(() -> all.stream().findFirst())
                    .map(Words::text)
                    .orElse("");
        }
    }

    /**
     * Who makes it, whom to ask, what it is about, and what others may do with it.
     *
     * @param theme empty when nobody said it yet
     */
    record Terms(
            String publisher,
            ContactPoint contact,
            Optional<Theme> theme,
            Licence licence,
            Classification classification,
            boolean isExample) {}

    /**
     * When it was entered, when it changed, and which version that made.
     *
     * @param covered of what time the data are; empty when they don't say
     */
    record Dates(Instant issued, Instant modified, Optional<Integer> version, Optional<TimeSpan> covered) {}

    /** What it consists of. */
    record Holdings(List<PublishedCollection> collections, int datastreams) {
        Holdings {
            collections = List.copyOf(collections);
        }
    }

    String language() {
        return description.titles().getFirst().language();
    }
}
