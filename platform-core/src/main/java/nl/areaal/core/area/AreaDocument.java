package nl.areaal.core.area;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.areaal.core.text.PlainText;

/**
 * A plan, decision or report about an area that its publisher keeps at an address of its own.
 *
 * @param address with http or https, and a host
 */
public record AreaDocument(
        UUID id, AreaCode area, String title, String publisher, LocalDate publishedOn, String address) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_PUBLISHER = 120;
    public static final int LONGEST_ADDRESS = 1_000;

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[\\p{L}\\d][\\p{L}\\d.-]*(:\\d{1,5})?([/?#][^\\s<>\"'\\\\]*)?");

    public AreaDocument {
        title = PlainText.checked("document", "title", title, 1, LONGEST_TITLE);
        publisher = PlainText.checked("document", "publisher", publisher, 1, LONGEST_PUBLISHER);
        address = PlainText.checked("document", "address", address, 1, LONGEST_ADDRESS);
        if (!isAddress(address)) {
            throw new IllegalArgumentException(
                    "document: address is '" + address + "', expected one that begins with https:// or http://");
        }
    }

    /** Whether a text is an address that a browser can open. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text.strip()).matches();
    }
}
