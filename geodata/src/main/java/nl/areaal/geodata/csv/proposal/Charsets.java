package nl.areaal.geodata.csv.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;

/** Tells the character set of a text by its bytes. */
final class Charsets {
    private static final int FIRST_CONTROL = 0x80;
    private static final int LAST_CONTROL = 0x9f;

    private Charsets() {}

    /** UTF-8 when the bytes are; UTF-16 when they say so; else Latin-1, or that of Windows when it uses what Latin-1 has not. */
    static String of(byte[] bytes) {
        if (bytes.length > 1
                && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                        || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff))) {
            return "UTF-16";
        }
        if (utf8(bytes)) {
            return "UTF-8";
        }
        for (byte b : bytes) {
            int value = Byte.toUnsignedInt(b);
            if (value >= FIRST_CONTROL && value <= LAST_CONTROL) {
                return "windows-1252";
            }
        }
        return "ISO-8859-1";
    }

    /** The last character may be cut in two. */
    private static boolean utf8(byte[] bytes) {
        return !UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), false)
                .isError();
    }
}
