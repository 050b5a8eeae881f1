package nl.areaal.mapui.ogc.process;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The media types that a caller takes. */
record Acceptance(List<MediaType> ranges) {
    Acceptance {
        ranges = List.copyOf(ranges);
    }

    /** What the header says; everything when it says nothing, or nothing that makes sense. */
    static Acceptance of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT);
        try {
            return header == null || header.isBlank()
                    ? new Acceptance(List.of(MediaType.ALL))
                    : new Acceptance(MediaType.parseMediaTypes(header));
        } catch (InvalidMediaTypeException e) {
            return new Acceptance(List.of(MediaType.ALL));
        }
    }

    boolean takes(MediaType type) {
        return ranges.stream().anyMatch(range -> range.includes(type));
    }
}
