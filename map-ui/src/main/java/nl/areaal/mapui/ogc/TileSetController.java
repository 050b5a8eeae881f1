package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.geodata.layer.ExtentStore;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.mapui.ogc.query.FormatParameter;
import nl.areaal.mapui.ogc.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which vector tiles a collection has. */
@RestController
class TileSetController {
    static final FormatParameter FORMAT = FormatParameter.of("json", "tilejson");
    /** Deeper tiles are served too, but show no more than a map that stretches these. */
    static final int DEEPEST_USEFUL_ZOOM = 16;

    private final Published published;
    private final ExtentStore extents;

    TileSetController(Published published, ExtentStore extents) {
        this.published = published;
        this.extents = extents;
    }

    /** The tile sets of a collection. */
    record TileSets(List<TileSet> tilesets, List<Link> links) {}

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/tiles")
    TileSets tileSets(@PathVariable String id, HttpServletRequest request) {
        PublishedCollection collection = published.get(id, request);
        JsonResource.check(request);
        String here = ServiceAddress.of(request).collection(id) + "/tiles";
        return new TileSets(
                List.of(tileSet(collection, request)), List.of(Link.to(here, "self", Link.JSON, "This document")));
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/tiles/WebMercatorQuad")
    Object tileSet(@PathVariable String id, HttpServletRequest request) {
        PublishedCollection collection = published.get(id, request);
        Query query = new Query(request.getParameterMap());
        String format = query.read(FORMAT);
        query.finish();
        Accepted.requireOneOf(request, Link.JSON);
        return format.equals("tilejson") ? tileJson(collection, request) : tileSet(collection, request);
    }

    private TileSet tileSet(PublishedCollection collection, HttpServletRequest request) {
        ServiceAddress address = ServiceAddress.of(request);
        String collectionUrl = address.collection(collection.id());
        String here = collectionUrl + "/tiles/WebMercatorQuad";
        return TileSet.vector(
                Titles.of(collection, request),
                List.of(
                        Link.to(here, "self", Link.JSON, "This tile set"),
                        Link.template(
                                here + "/{tileMatrix}/{tileRow}/{tileCol}", "item", Link.VECTOR_TILE, "The tiles"),
                        Link.to(here + "?f=tilejson", "describedby", Link.JSON, "TileJSON"),
                        Link.to(
                                address.url("/tileMatrixSets/WebMercatorQuad"),
                                Rel.TILING_SCHEME,
                                Link.JSON,
                                "WebMercatorQuad"),
                        Link.to(collectionUrl, Rel.GEODATA, Link.JSON, "The collection")));
    }

    private TileJson tileJson(PublishedCollection collection, HttpServletRequest request) {
        Map<String, String> fields = TileJson.fields(collection.table().columns().stream()
                .collect(Collectors.toMap(
                        LayerColumn::property, column -> column.type().word())));
        return new TileJson(
                Titles.of(collection, request),
                collection.source().publisher(),
                List.of(ServiceAddress.of(request).collection(collection.id()) + "/tiles/WebMercatorQuad/{z}/{y}/{x}"),
                collection.minZoom(),
                DEEPEST_USEFUL_ZOOM,
                extents.extent(collection).map(TileSetController::bounds),
                List.of(new TileJson.VectorLayer(collection.id(), fields, collection.minZoom(), DEEPEST_USEFUL_ZOOM)));
    }

    private static List<Double> bounds(LonLatBox box) {
        return List.of(box.west(), box.south(), box.east(), box.north());
    }
}
