package nl.areaal.core.text;

/** Checks what people typed. */
public final class PlainText {
    private PlainText() {}

    /**
     * The text without blanks around it.
     *
     * @throws IllegalArgumentException naming subject and field, when it is too short or too long, or holds a control character that
     *     is no line break or tab: no keyboard types those, and the store can't hold all of them
     */
    public static String checked(String subject, String field, String text, int least, int most) {
        String stripped = text.strip();
        if (stripped.length() < least || stripped.length() > most) {
            throw new IllegalArgumentException(subject + ": " + field + " has " + stripped.length()
                    + " characters, expected " + least + " to " + most);
        }
        stripped.chars().filter(PlainText::isUntyped).findFirst().ifPresent(found -> {
            throw new IllegalArgumentException(subject + ": " + field + " holds the control character " + found
                    + ", expected letters, signs, line breaks and tabs");
        });
        return stripped;
    }

    private static boolean isUntyped(int character) {
        return Character.isISOControl(character) && !Character.isWhitespace(character);
    }
}
