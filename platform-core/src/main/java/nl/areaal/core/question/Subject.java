package nl.areaal.core.question;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.areaal.core.area.AreaCode;

/** What a question is about. */
public sealed interface Subject {
    /** Its name in addresses and in the store, e.g. {@code meetreeks/17}. */
    String path();

    /**
     * What one datastream measures.
     *
     * @param id of the datastream
     */
    record OfDatastream(long id) implements Subject {
        private static final String KIND = "meetreeks/";

        @Override
        public String path() {
            return KIND + id;
        }
    }

    /**
     * The figure of an area that everybody knows.
     *
     * @param indicator its key, e.g. {@code heat} or {@code count-dwellings}
     */
    record OfArea(AreaCode area, String indicator) implements Subject {
        private static final String KIND = "gebied/";

        public OfArea {
            requireKey(indicator);
            if (area.isDrawn()) {
                throw new IllegalArgumentException(
                        "subject: area is " + area + ", expected one that everybody knows and nobody drew");
            }
        }

        @Override
        public String path() {
            return KIND + area + "/" + indicator;
        }
    }

    /**
     * A model as a whole.
     *
     * @param key of its card
     */
    record OfModel(String key) implements Subject {
        private static final String KIND = "algoritme/";

        public OfModel {
            requireKey(key);
        }

        @Override
        public String path() {
            return KIND + key;
        }
    }

    /** Reads {@link #path()}; empty for anything else. */
    static Optional<Subject> parse(String path) {
        try {
            return read(path);
        } catch (IllegalArgumentException noSubject) {
            return Optional.empty();
        }
    }

    private static Optional<Subject> read(String path) {
        if (path.startsWith(OfDatastream.KIND)) {
            return Optional.of(new OfDatastream(Long.parseLong(path.substring(OfDatastream.KIND.length()))));
        }
        if (path.startsWith(OfModel.KIND)) {
            return Optional.of(new OfModel(path.substring(OfModel.KIND.length())));
        }
        String[] parts = path.split("/", -1);
        return path.startsWith(OfArea.KIND) && parts.length == 3
                ? Optional.of(new OfArea(new AreaCode(parts[1]), parts[2]))
                : Optional.empty();
    }

    private static void requireKey(String key) {
        if (!Pattern.matches("[a-z][a-z0-9-]{0,62}", key)) {
            throw new IllegalArgumentException("subject: key is '" + key
                    + "', expected a lower case letter and then at most 62 lower case letters, digits or hyphens");
        }
    }
}
