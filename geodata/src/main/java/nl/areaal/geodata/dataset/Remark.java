package nl.areaal.geodata.dataset;

/**
 * Something that was wrong with a delivery, or was changed in it, and how often.
 *
 * @param reason a plain phrase, the same for each case
 * @param example the first case, so that one can look it up
 */
public record Remark(String reason, long count, String example) {
    public Remark {
        if (reason.isBlank() || count <= 0) {
            throw new IllegalArgumentException(
                    "remark '" + reason + "' counts " + count + ", expected a reason and at least 1");
        }
        // PostgreSQL refuses the character NUL in a text; a file that holds one must not stop its delivery.
        example = example.replace('\0', '\uFFFD');
    }
}
