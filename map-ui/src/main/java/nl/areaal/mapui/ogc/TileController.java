package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.StoredTiles;
import nl.areaal.mapui.ogc.query.CollectionsParameter;
import nl.areaal.mapui.ogc.query.FormatParameter;
import nl.areaal.mapui.ogc.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Vector tiles: of one collection, or of several in one. */
@RestController
class TileController {
    static final FormatParameter FORMAT = FormatParameter.of("mvt");
    private static final MediaType VECTOR_TILE = MediaType.parseMediaType(Link.VECTOR_TILE);
    private static final Pattern GZIP = Pattern.compile("(^|[,\\s])(gzip|\\*)\\s*(;\\s*q=(1|0?\\.0*[1-9]).*)?(,|$)");

    private final Published published;
    private final ServedTiles tiles;
    private final TileLimits limits;

    TileController(Published published, ServedTiles tiles, TileLimits limits) {
        this.published = published;
        this.tiles = tiles;
        this.limits = limits;
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
        limits.require(collections, tile);
        List<Long> states = collections.stream()
                .map(collection -> tiles.state(collection, tile))
                .toList();
        String etag = etag(collections, states, tile);
        return TileCaching.answer(etag, request, answer -> {
            answer.contentType(VECTOR_TILE);
            if (collections.size() != 1) {
                return answer.body(together(collections, states, tile));
            }
            ServedTiles.Served served = tiles.get(collections.getFirst(), tile, states.getFirst());
            return served.zipped() && acceptsGzip(request)
                    ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(served.bytes())
                    : answer.body(served.plain());
        });
    }

    /** Layers of a tile simply follow each other; without any it is empty. */
    private byte[] together(List<PublishedCollection> collections, List<Long> states, TileAddress tile) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < collections.size(); i++) {
            bytes.writeBytes(tiles.get(collections.get(i), tile, states.get(i)).plain());
        }
        return bytes.toByteArray();
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && GZIP.matcher(accepted).find();
    }

    /**
     * Known without making the tile: another when something that touches it changes, or when there are other collections. Weak, since
     * the same tile may come zipped or not.
     */
    private static String etag(List<PublishedCollection> collections, List<Long> states, TileAddress tile) {
        long all = 0;
        for (int i = 0; i < states.size(); i++) {
            all = 31 * all + states.get(i) + collections.get(i).id().hashCode();
        }
        return "W/\"%s-%d-%s-%d-%d-%d\""
                .formatted(
                        HexFormat.of().toHexDigits(all),
                        StoredTiles.ENCODING,
                        tile.grid().id(),
                        tile.zoom(),
                        tile.row(),
                        tile.column());
    }
}
