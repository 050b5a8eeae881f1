package nl.areaal.core.goal;

import nl.areaal.core.text.PlainText;

/**
 * What somebody says of a goal.
 *
 * @param text what the figures mean, in plain words
 * @param roleOfProvince what the province can do and does about it
 * @param externalFactors what else moves the figures
 * @param language ISO 639-1
 */
public record Wording(
        String text, String roleOfProvince, String externalFactors, Confidence confidence, String language) {
    public static final int LONGEST = 4_000;

    public Wording {
        text = PlainText.checked("interpretation", "text", text, 1, LONGEST);
        roleOfProvince = PlainText.checked("interpretation", "roleOfProvince", roleOfProvince, 1, LONGEST);
        externalFactors = PlainText.checked("interpretation", "externalFactors", externalFactors, 1, LONGEST);
    }
}
