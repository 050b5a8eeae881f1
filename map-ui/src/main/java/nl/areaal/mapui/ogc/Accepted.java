package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Holds the caller's {@code Accept} header against what we can give. */
public final class Accepted {
    private Accepted() {}

    /** Goes on when one of the types is accepted, or when the query names the format, which then counts alone. */
    public static void requireOneOf(HttpServletRequest request, String... types) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank() || request.getParameter("f") != null) {
            return;
        }
        List<MediaType> accepted = parse(accept);
        boolean any = Arrays.stream(types)
                .map(MediaType::parseMediaType)
                .anyMatch(type -> accepted.stream().anyMatch(range -> range.includes(type)));
        if (!any) {
            throw new NotAcceptableException(accept, String.join(" or ", types));
        }
    }

    private static List<MediaType> parse(String accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw new NotAcceptableException(accept, "media types");
        }
    }
}
