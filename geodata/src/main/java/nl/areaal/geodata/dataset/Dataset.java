package nl.areaal.geodata.dataset;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A body of data that the platform holds: no data without one.
 *
 * @param id its name in URLs and commands: lower case letters, digits and hyphens
 * @param sourceUrl where it comes from
 */
public record Dataset(
        String id,
        String title,
        String description,
        Stewardship stewardship,
        Optional<String> sourceUrl,
        Handling handling) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    public Dataset {
        requireId(id);
        if (title.isBlank()) {
            throw new IllegalArgumentException("dataset " + id + " has no title");
        }
    }

    public Dataset with(Handling changed) {
        return new Dataset(id, title, description, stewardship, sourceUrl, changed);
    }

    /**
     * Checks the name of a dataset before anything is read for it.
     *
     * @throws IllegalArgumentException when it does not have the form of an id
     */
    public static String requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("dataset id is '" + id
                    + "', expected a lower case letter and then at most 62 lower case letters, digits or hyphens");
        }
        return id;
    }
}
