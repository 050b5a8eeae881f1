package nl.areaal.geodata.file;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the encoding of a dBASE table: what its .cpg file says, else its header, else what Windows writes. */
final class DbaseCharset {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<Integer, String> BY_DRIVER =
            Map.of(0x01, "IBM437", 0x02, "IBM850", 0x03, "windows-1252", 0x57, "windows-1252", 0x58, "windows-1252");
    private static final Pattern PAGE = Pattern.compile("(?:(?:ANSI|CP|OEM)[ _-]?)?(\\d{3,5})");
    private static final Pattern LATIN = Pattern.compile("(?:ISO[ _-]?)?8859[ _-]?(\\d{1,2})");
    private static final String UTF_8_PAGE = "65001";

    private DbaseCharset() {}

    /**
     * The encoding.
     *
     * @throws UnreadableSourceException when the .cpg names one that nobody knows
     */
    static Charset of(Optional<String> declared, byte driver, String table) {
        String text =
                declared.map(said -> said.strip().toUpperCase(Locale.ROOT)).orElse("");
        if (text.isEmpty()) {
            return Optional.ofNullable(BY_DRIVER.get(Byte.toUnsignedInt(driver)))
                    .map(Charset::forName)
                    .orElse(WINDOWS);
        }
        try {
            return Charset.forName(javaName(text));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableSourceException(
                    "encoding in the .cpg file of '" + table + "' is '" + text
                            + "', expected one such as UTF-8 or 1252",
                    e);
        }
    }

    private static String javaName(String text) {
        Matcher latin = LATIN.matcher(text);
        if (latin.matches()) {
            return "ISO-8859-" + latin.group(1);
        }
        Matcher page = PAGE.matcher(text);
        if (!page.matches()) {
            return text;
        }
        if (page.group(1).equals(UTF_8_PAGE)) {
            return "UTF-8";
        }
        return page.group(1).startsWith("125") ? "windows-" + page.group(1) : "IBM" + page.group(1);
    }
}
