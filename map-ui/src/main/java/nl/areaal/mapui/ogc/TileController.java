package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.TileStore;
import nl.areaal.mapui.ogc.query.FormatParameter;
import nl.areaal.mapui.ogc.query.Query;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Vector tiles of the collections. */
@RestController
class TileController {
    static final FormatParameter FORMAT = FormatParameter.of("mvt");
    private static final MediaType VECTOR_TILE = MediaType.parseMediaType(Link.VECTOR_TILE);
    /** After this a browser asks again whether its tile still holds; the answer is short. */
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** Goes up when the same features make other bytes, so that nobody keeps tiles of an older version of us. */
    private static final int ENCODING = 1;

    private final Published published;
    private final TileStore tiles;

    TileController(Published published, TileStore tiles) {
        this.published = published;
        this.tiles = tiles;
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/tiles/WebMercatorQuad/{z}/{y}/{x}")
    ResponseEntity<byte[]> tile(
            @PathVariable String id,
            @PathVariable String z,
            @PathVariable String y,
            @PathVariable String x,
            HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        PublishedCollection collection = published.getForTile(id, request, query);
        query.read(FORMAT);
        TileAddress tile = TilePath.read(query, z, y, x);
        query.finish();
        Accepted.requireOneOf(request, Link.VECTOR_TILE);
        String etag = etag(collection, tile);
        if (new ServletWebRequest(request).checkNotModified(etag)) {
            return caching(ResponseEntity.status(HttpStatus.NOT_MODIFIED), etag).build();
        }
        byte[] bytes = tiles.tile(collection, tile);
        if (bytes.length == 0) {
            return caching(ResponseEntity.status(HttpStatus.NO_CONTENT), etag).build();
        }
        return caching(ResponseEntity.ok(), etag).contentType(VECTOR_TILE).body(bytes);
    }

    private static ResponseEntity.BodyBuilder caching(ResponseEntity.BodyBuilder answer, String etag) {
        return answer.eTag(etag).cacheControl(CacheControl.maxAge(FRESH).cachePublic());
    }

    /** Known without making the tile: it changes when the collection does. */
    private static String etag(PublishedCollection collection, TileAddress tile) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, collection.changedAt());
        return "\"%s-%d-%d-%d-%d\""
                .formatted(HexFormat.of().toHexDigits(micros), ENCODING, tile.zoom(), tile.row(), tile.column());
    }
}
