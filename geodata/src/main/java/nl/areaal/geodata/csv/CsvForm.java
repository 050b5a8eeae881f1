package nl.areaal.geodata.csv;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/**
 * How the bytes of a table become cells.
 *
 * @param charset e.g. UTF-8 or ISO-8859-1
 * @param delimiter the one character between cells
 * @param decimal a point or a comma
 * @param comment what lines that are no rows begin with; empty when there are none. The line with the names of the
 *     columns may begin with it too
 * @param header whether a line names the columns; without one they are called #1, #2 and so on
 */
public record CsvForm(String charset, String delimiter, String decimal, String comment, boolean header) {
    public static final CsvForm COMMAS = new CsvForm("UTF-8", ",", ".", "", true);

    public CsvForm {
        Require.that(exists(charset), "charset", charset, "a character set such as UTF-8 or ISO-8859-1");
        Require.that(
                delimiter.length() == 1 && "\"\n\r".indexOf(delimiter.charAt(0)) < 0,
                "delimiter",
                delimiter,
                "one character such as , or ;");
        Require.that(decimal.equals(".") || decimal.equals(","), "decimal", decimal, ". or ,");
        Require.that(comment.length() <= 2, "comment", comment, "nothing, or a sign such as #");
    }

    public Charset characters() {
        return Charset.forName(charset);
    }

    private static boolean exists(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}
