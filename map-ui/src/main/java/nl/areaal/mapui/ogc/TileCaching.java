package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers those who may have a tile already, and says how long they may keep it. */
public final class TileCaching {
    /** After this a browser asks again whether its tile still holds; the answer is short. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private TileCaching() {}

    /**
     * Answers with a tile, or says that the copy of whoever asks still holds.
     *
     * @param etag known without making the tile
     * @param made makes the tile, when it is wanted
     */
    public static <T> ResponseEntity<T> answer(
            String etag, HttpServletRequest request, Function<ResponseEntity.BodyBuilder, ResponseEntity<T>> made) {
        return new ServletWebRequest(request).checkNotModified(etag)
                ? caching(HttpStatus.NOT_MODIFIED, etag, request).build()
                : made.apply(caching(HttpStatus.OK, etag, request));
    }

    /** What somebody sees who is signed in may not be for everybody: a cache that many share keeps none of it. */
    private static ResponseEntity.BodyBuilder caching(HttpStatus status, String etag, HttpServletRequest request) {
        CacheControl fresh = CacheControl.maxAge(FRESH);
        return ResponseEntity.status(status)
                .eTag(etag)
                .cacheControl(request.getUserPrincipal() == null ? fresh.cachePublic() : fresh.cachePrivate())
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
    }
}
