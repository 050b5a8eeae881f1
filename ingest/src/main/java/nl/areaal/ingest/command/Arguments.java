package nl.areaal.ingest.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows the name of a command: options written {@code --name value} and everything else in order. */
public final class Arguments {
    private static final String PREFIX = "--";

    private final List<String> words;
    private final Map<String, String> options;

    private Arguments(List<String> words, Map<String, String> options) {
        this.words = words;
        this.options = options;
    }

    /**
     * Tells options and other words apart.
     *
     * @param raw as the shell gave them
     * @throws UsageException for an option without a value, or given twice
     */
    public static Arguments of(List<String> raw) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (Iterator<String> rest = raw.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (!word.startsWith(PREFIX)) {
                words.add(word);
            } else if (!rest.hasNext()) {
                throw new UsageException(word + " has no value");
            } else if (options.put(word, rest.next()) != null) {
                throw new UsageException(word + " is given twice");
            }
        }
        return new Arguments(List.copyOf(words), options);
    }

    /** The words that belong to no option. */
    public List<String> words() {
        return words;
    }

    /**
     * The value of an option.
     *
     * @param name with its dashes, e.g. {@code --dataset}
     */
    public Optional<String> find(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public String get(String name) {
        return find(name).orElseThrow(() -> new UsageException(name + " is missing"));
    }

    public int getInt(String name, int otherwise) {
        return find(name).map(value -> whole(name, value)).orElse(otherwise);
    }

    /** Refuses what a command does not know, so that a slip of the pen is not silently ignored. */
    public Arguments only(Set<String> names, int mostWords) {
        for (String name : options.keySet()) {
            if (!names.contains(name)) {
                throw new UsageException(name + " is not known"
                        + (names.isEmpty()
                                ? ""
                                : ", expected "
                                        + String.join(
                                                " or ", names.stream().sorted().toList())));
            }
        }
        if (words.size() > mostWords) {
            throw new UsageException("'" + words.get(mostWords) + "' is one word too many");
        }
        return this;
    }

    private static int whole(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new UsageException(name + " is '" + value + "', expected a whole number");
        }
    }
}
