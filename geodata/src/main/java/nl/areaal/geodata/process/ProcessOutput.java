package nl.areaal.geodata.process;

import java.nio.charset.StandardCharsets;

/**
 * One result of a process.
 *
 * @param mediaType of the content; {@code text/plain} for words, {@code application/json} for other values
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ProcessOutput(String name, String mediaType, byte[] content) {
    public static final String TEXT = "text/plain";
    public static final String JSON = "application/json";

    public static ProcessOutput of(String name, String mediaType, String content) {
        return new ProcessOutput(name, mediaType, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The content as text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Whether the content is JSON of any kind. */
    public boolean isJson() {
        return mediaType.equals(JSON) || mediaType.endsWith("+json");
    }
}
