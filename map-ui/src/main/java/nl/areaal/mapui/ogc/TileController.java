package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.TileStore;
import nl.areaal.mapui.ogc.query.CollectionsParameter;
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

/** Vector tiles: of one collection, or of several in one. */
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

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/tiles/{grid}/{z}/{y}/{x}")
    ResponseEntity<byte[]> tile(
            @PathVariable String id,
            @PathVariable String grid,
            @PathVariable String z,
            @PathVariable String y,
            @PathVariable String x,
            HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        PublishedCollection collection = published.getForTile(id, request, query);
        TileAddress tile = TilePath.read(query, TilePath.grid(grid), z, y, x);
        return answer(List.of(collection), tile, query, request);
    }

    /** Each collection is a layer of the tile. */
    @GetMapping(ServiceAddress.PATH + "/tiles/{grid}/{z}/{y}/{x}")
    ResponseEntity<byte[]> tile(
            @PathVariable String grid,
            @PathVariable String z,
            @PathVariable String y,
            @PathVariable String x,
            HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        List<PublishedCollection> collections = published.several(wanted(query, request), request, query);
        TileAddress tile = TilePath.read(query, TilePath.grid(grid), z, y, x);
        return answer(collections, tile, query, request);
    }

    static List<String> wanted(Query query, HttpServletRequest request) {
        return query.read(new CollectionsParameter(ServiceAddress.of(request).collection("")));
    }

    private ResponseEntity<byte[]> answer(
            List<PublishedCollection> collections, TileAddress tile, Query query, HttpServletRequest request) {
        query.read(FORMAT);
        query.finish();
        Accepted.requireOneOf(request, Link.VECTOR_TILE);
        String etag = etag(collections, tile);
        if (new ServletWebRequest(request).checkNotModified(etag)) {
            return caching(ResponseEntity.status(HttpStatus.NOT_MODIFIED), etag).build();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (PublishedCollection collection : collections) {
            bytes.writeBytes(tiles.tile(collection, tile)); // layers of a tile simply follow each other
        }
        return caching(ResponseEntity.ok(), etag).contentType(VECTOR_TILE).body(bytes.toByteArray());
    }

    private static ResponseEntity.BodyBuilder caching(ResponseEntity.BodyBuilder answer, String etag) {
        return answer.eTag(etag).cacheControl(CacheControl.maxAge(FRESH).cachePublic());
    }

    /** Known without making the tile: it changes when a collection does, or when there are others. */
    private static String etag(List<PublishedCollection> collections, TileAddress tile) {
        long state = 0;
        for (PublishedCollection collection : collections) {
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, collection.changedAt());
            state = 31 * state + micros + collection.id().hashCode();
        }
        return "\"%s-%d-%s-%d-%d-%d\""
                .formatted(
                        HexFormat.of().toHexDigits(state),
                        ENCODING,
                        tile.grid().id(),
                        tile.zoom(),
                        tile.row(),
                        tile.column());
    }
}
