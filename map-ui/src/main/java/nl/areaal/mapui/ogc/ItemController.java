package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.areaal.geodata.layer.FeatureQuery;
import nl.areaal.geodata.layer.ItemCrs;
import nl.areaal.geodata.layer.ItemStore;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.mapui.ogc.query.AfterParameter;
import nl.areaal.mapui.ogc.query.BboxParameter;
import nl.areaal.mapui.ogc.query.CrsParameter;
import nl.areaal.mapui.ogc.query.DatetimeParameter;
import nl.areaal.mapui.ogc.query.FormatParameter;
import nl.areaal.mapui.ogc.query.LimitParameter;
import nl.areaal.mapui.ogc.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Features as GeoJSON. */
@RestController
class ItemController {
    static final FormatParameter FORMAT = FormatParameter.of("json", "geojson");

    private final Published published;
    private final ItemStore items;
    private final JsonMapper json;

    ItemController(Published published, ItemStore items, JsonMapper json) {
        this.published = published;
        this.items = items;
        this.json = json;
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/items")
    void items(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query query = new Query(request.getParameterMap());
        PublishedCollection collection = published.get(id, request, query);
        FeatureQuery wanted = read(query);
        query.finish();
        accept(request);
        long matched = items.count(collection, wanted);
        start(response, wanted.crs());
        String url = ServiceAddress.of(request).collection(id) + "/items";
        try (FeaturePageWriter page = new FeaturePageWriter(response.getOutputStream(), json)) {
            ItemStore.Page sent = items.stream(collection, wanted, page::feature);
            page.finish(matched, sent.features(), new PageLinks(url, request).of(sent));
        }
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/items/{featureId}")
    void item(
            @PathVariable String id,
            @PathVariable String featureId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Query query = new Query(request.getParameterMap());
        PublishedCollection collection = published.get(id, request, query);
        query.read(FORMAT);
        ItemCrs crs = query.read(CrsParameter.CRS);
        query.finish();
        accept(request);
        String feature = items.find(collection, featureId, crs)
                .orElseThrow(() -> new NotFoundException("feature in " + id, featureId));
        String here = ServiceAddress.of(request).collection(id);
        List<Link> links = List.of(
                Link.to(here + "/items/" + featureId, "self", Link.GEO_JSON, "This feature"),
                Link.to(here, "collection", Link.JSON, "The collection that it is in"));
        start(response, crs);
        String linked = feature.substring(0, feature.length() - 1) + ",\"links\":" + json.writeValueAsString(links);
        response.getOutputStream().write((linked + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static FeatureQuery read(Query query) {
        query.read(FORMAT);
        query.read(new DatetimeParameter());
        ItemCrs boxCrs = query.read(CrsParameter.BBOX_CRS);
        return new FeatureQuery(
                query.read(new BboxParameter(boxCrs)),
                query.read(CrsParameter.CRS),
                query.read(new LimitParameter()),
                query.read(new AfterParameter()));
    }

    private static void accept(HttpServletRequest request) {
        Accepted.requireOneOf(request, Link.GEO_JSON, Link.JSON);
    }

    private static void start(HttpServletResponse response, ItemCrs crs) {
        response.setContentType(Link.GEO_JSON);
        response.setHeader("Content-Crs", "<" + crs.uri() + ">");
    }
}
