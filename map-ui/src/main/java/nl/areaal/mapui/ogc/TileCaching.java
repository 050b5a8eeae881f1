package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Says how long tiles may be kept by those who asked for them. */
public final class TileCaching {
    /** After this a browser asks again whether its tile still holds; the answer is short. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private TileCaching() {}

    /** What somebody sees who is signed in may not be for everybody: a cache that many share keeps none of it. */
    public static ResponseEntity.BodyBuilder of(
            ResponseEntity.BodyBuilder answer, String etag, HttpServletRequest request) {
        CacheControl fresh = CacheControl.maxAge(FRESH);
        return answer.eTag(etag)
                .cacheControl(request.getUserPrincipal() == null ? fresh.cachePublic() : fresh.cachePrivate())
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
    }
}
