package nl.areaal.mapui.ogc;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A resource in the format that was chosen. */
public final class Answer {
    public static final String VARY = "Accept, Accept-Language";

    private Answer() {}

    /** As the document that it is, or as a page. */
    public static ResponseEntity<Object> of(Format format, Object document, Supplier<String> page) {
        boolean isPage = format == Format.HTML;
        MediaType type = isPage
                ? new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)
                : MediaType.parseMediaType(format.mediaType());
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.VARY, VARY)
                .body(isPage ? page.get().getBytes(StandardCharsets.UTF_8) : document);
    }
}
