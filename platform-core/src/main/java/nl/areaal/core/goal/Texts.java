package nl.areaal.core.goal;

/** Checks what people typed. */
final class Texts {
    private Texts() {}

    /** The text without blanks around it. */
    static String checked(String subject, String field, String text, int least, int most) {
        String stripped = text.strip();
        if (stripped.length() < least || stripped.length() > most) {
            throw new IllegalArgumentException(subject + ": " + field + " has " + stripped.length()
                    + " characters, expected " + least + " to " + most);
        }
        return stripped;
    }
}
