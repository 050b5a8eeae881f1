package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.geodata.layer.ExtentStore;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.mapui.ogc.query.FormatParameter;
import nl.areaal.mapui.ogc.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Which vector tiles there are: of each collection, and of all in one. */
@RestController
class TileSetController {
    static final FormatParameter FORMAT = FormatParameter.of("json", "tilejson");
    /** Deeper tiles are served too, but show no more than a map that stretches these. */
    static final int DEEPEST_USEFUL_ZOOM = 16;

    private static final String ALL = "Areaal";

    private final Published published;
    private final ExtentStore extents;
    private final TileLimits limits;

    TileSetController(Published published, ExtentStore extents, TileLimits limits) {
        this.published = published;
        this.extents = extents;
        this.limits = limits;
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/tiles")
    ResponseEntity<Object> ofCollection(@PathVariable String id, HttpServletRequest request) {
        PublishedCollection collection = published.get(id, request);
        String origin = ServiceAddress.of(request).collection(collection.id());
        return list(Titles.of(collection, request), origin, List.of(collection), request);
    }

    @GetMapping(ServiceAddress.PATH + "/tiles")
    ResponseEntity<Object> ofAll(HttpServletRequest request) {
        return list(ALL, ServiceAddress.of(request).url(""), published.stored(request), request);
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/tiles/{grid}")
    Object ofCollection(@PathVariable String id, @PathVariable String grid, HttpServletRequest request) {
        PublishedCollection collection = published.get(id, request);
        Query query = new Query(request.getParameterMap());
        String origin = ServiceAddress.of(request).collection(collection.id());
        return answer(
                new Described(Titles.of(collection, request), origin, "", List.of(collection), TilePath.grid(grid)),
                query,
                request);
    }

    @GetMapping(ServiceAddress.PATH + "/tiles/{grid}")
    Object ofAll(@PathVariable String grid, HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        List<String> wanted = TileController.wanted(query, request);
        List<PublishedCollection> collections = published.several(wanted, request, query);
        String selection = wanted.isEmpty() ? "" : "collections=" + String.join(",", wanted);
        String origin = ServiceAddress.of(request).url("");
        return answer(new Described(ALL, origin, selection, collections, TilePath.grid(grid)), query, request);
    }

    /**
     * A tile set to be described.
     *
     * @param origin the address of the resource that the tiles are of
     * @param selection the part of a query that chooses the collections; empty for all
     */
    private record Described(
            String title, String origin, String selection, List<PublishedCollection> collections, TileGrid grid) {
        String url() {
            return origin + "/tiles/" + grid.id();
        }

        String with(String path, String query) {
            String all = List.of(selection, query).stream()
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("&"));
            return url() + path + (all.isEmpty() ? "" : "?" + all);
        }
    }

    private Object answer(Described tiles, Query query, HttpServletRequest request) {
        String format = query.read(FORMAT);
        if (format.equals("tilejson") && tiles.grid() != TileGrid.WEB_MERCATOR_QUAD) {
            query.reject("f", format, "json: TileJSON knows no grid but WebMercatorQuad");
        }
        query.finish();
        Accepted.requireOneOf(request, Link.JSON);
        return format.equals("tilejson")
                ? tileJson(tiles)
                : tileSet(tiles, ServiceAddress.of(request))
                        .within(extent(tiles))
                        .limitedTo(limits.of(tiles.collections(), tiles.grid()));
    }

    /** In a list each set has the way to its description alone: that has the way to the tiles. */
    private ResponseEntity<Object> list(
            String title, String origin, List<PublishedCollection> collections, HttpServletRequest request) {
        ServiceAddress address = ServiceAddress.of(request);
        String here = origin + "/tiles";
        return TileSets.answer(
                title,
                here,
                request,
                grid -> TileSet.of(
                                title,
                                "vector",
                                grid,
                                address,
                                List.of(
                                        Link.to(here + "/" + grid.id(), "self", Link.JSON, "The tile set"),
                                        TileSet.scheme(grid, address)))
                        .limitedTo(limits.of(collections, grid)));
    }

    private static TileSet tileSet(Described tiles, ServiceAddress address) {
        List<Link> links = new ArrayList<>(List.of(
                Link.to(tiles.with("", ""), "self", Link.JSON, "This tile set"),
                Link.template(
                        tiles.with("/{tileMatrix}/{tileRow}/{tileCol}", "f=mvt"),
                        "item",
                        Link.VECTOR_TILE,
                        "The tiles"),
                TileSet.scheme(tiles.grid(), address)));
        if (tiles.grid() == TileGrid.WEB_MERCATOR_QUAD) {
            links.add(Link.to(tiles.with("", "f=tilejson"), "describedby", Link.JSON, "TileJSON"));
        }
        tiles.collections()
                .forEach(collection -> links.add(
                        Link.to(address.collection(collection.id()), Rel.GEODATA, Link.JSON, "A collection")));
        return TileSet.of(tiles.title(), "vector", tiles.grid(), address, links);
    }

    private TileJson tileJson(Described tiles) {
        List<TileJson.VectorLayer> layers = tiles.collections().stream()
                .map(collection -> new TileJson.VectorLayer(
                        collection.id(), fields(collection), collection.minZoom(), DEEPEST_USEFUL_ZOOM))
                .toList();
        return new TileJson(
                tiles.title(),
                tiles.collections().stream()
                        .map(collection -> collection.source().publisher())
                        .distinct()
                        .map(publisher -> HtmlUtils.htmlEscape(publisher, "UTF-8")) // maps take it for HTML
                        .collect(Collectors.joining(", ")),
                List.of(tiles.with("/{z}/{y}/{x}", "")),
                layers.stream().mapToInt(TileJson.VectorLayer::minzoom).min().orElse(0),
                DEEPEST_USEFUL_ZOOM,
                extent(tiles).map(box -> List.of(box.west(), box.south(), box.east(), box.north())),
                layers);
    }

    private static Map<String, String> fields(PublishedCollection collection) {
        return TileJson.fields(collection.table().columns().stream()
                .collect(Collectors.toMap(
                        LayerColumn::property, column -> column.type().word())));
    }

    private Optional<LonLatBox> extent(Described tiles) {
        return tiles.collections().stream()
                .flatMap(collection -> extents.extent(collection).stream())
                .reduce((one, other) -> new LonLatBox(
                        Math.min(one.west(), other.west()),
                        Math.min(one.south(), other.south()),
                        Math.max(one.east(), other.east()),
                        Math.max(one.north(), other.north())));
    }
}
