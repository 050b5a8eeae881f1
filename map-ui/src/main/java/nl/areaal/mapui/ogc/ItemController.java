package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.cql.sql.Condition;
import nl.areaal.geodata.file.FlatGeobufOutput;
import nl.areaal.geodata.layer.FeatureQuery;
import nl.areaal.geodata.layer.FeatureRow;
import nl.areaal.geodata.layer.ItemCrs;
import nl.areaal.geodata.layer.ItemForm;
import nl.areaal.geodata.layer.ItemOutput;
import nl.areaal.geodata.layer.ItemStore;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.mapui.ogc.query.CrsParameter;
import nl.areaal.mapui.ogc.query.PropertiesParameter;
import nl.areaal.mapui.ogc.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Features, in the format that the caller likes. */
@RestController
class ItemController {
    private static final String JSON_FG_CORE = "http://www.opengis.net/spec/json-fg-1/1.0/conf/core";

    private final Published published;
    private final ItemStore items;
    private final CostlyQuestions costly;
    private final JsonMapper json;

    ItemController(Published published, ItemStore items, CostlyQuestions costly, JsonMapper json) {
        this.published = published;
        this.items = items;
        this.costly = costly;
        this.json = json;
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/items")
    void items(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query query = new Query(request.getParameterMap());
        PublishedCollection collection = published.get(id, request, query);
        FeatureQuery wanted = new ItemQuery(query, collection).read(ItemForm.GEO_JSON);
        query.finish();
        Format format = Offer.FEATURES.choose(request);
        try (Places.Place _ = costly.take(wanted, format)) {
            answer(collection, wanted, format, new Exchange(request, response));
        }
    }

    private void answer(PublishedCollection collection, FeatureQuery wanted, Format format, Exchange exchange)
            throws IOException {
        HttpServletResponse response = exchange.response();
        ItemCrs crs = wanted.output().crs();
        List<LayerColumn> columns = wanted.output().columns();
        switch (format) {
            case HTML -> page(collection, wanted, exchange);
            case CSV -> {
                start(response, format, crs);
                CsvPageWriter table = new CsvPageWriter(response.getOutputStream(), crs, columns);
                items.rows(collection, wanted, table::row);
                table.finish();
            }
            case FLAT_GEOBUF -> {
                start(response, format, crs);
                FlatGeobufOutput file = new FlatGeobufOutput(
                        response.getOutputStream(), collection.id(), collection.kind(), crs.srid(), columns);
                items.rows(collection, wanted, file::row);
                file.finish();
            }
            default -> json(collection, wanted, format, exchange);
        }
    }

    /** A request and its response together. */
    private record Exchange(HttpServletRequest request, HttpServletResponse response) {}

    private void json(PublishedCollection collection, FeatureQuery wanted, Format format, Exchange exchange)
            throws IOException {
        ItemStore.Asked asked = items.look(collection, wanted);
        // What takes long must fail before anything was sent; a box alone is counted soon, and mostly with the page.
        Optional<ItemStore.Matched> counted = wanted.selection().filter().equals(Condition.ALWAYS)
                ? Optional.empty()
                : Optional.of(items.count(asked));
        ItemCrs crs = wanted.output().crs();
        boolean isJsonFg = format == Format.JSON_FG;
        start(exchange.response(), format, crs);
        String here = ServiceAddress.of(exchange.request()).collection(collection.id());
        FeaturePageWriter page =
                new FeaturePageWriter(exchange.response().getOutputStream(), json, isJsonFg ? jsonFgHead(crs) : "");
        FeatureQuery formed = wanted.as(isJsonFg ? ItemForm.JSON_FG : ItemForm.GEO_JSON);
        ItemStore.Page sent = items.stream(asked.as(formed), page::feature);
        ItemStore.Matched matched = counted.or(sent::matched).orElseGet(() -> items.count(asked));
        page.finish(matched, sent.features(), new PageLinks(exchange.request(), here, format).of(sent));
    }

    private void page(PublishedCollection collection, FeatureQuery wanted, Exchange exchange) throws IOException {
        ItemStore.Asked asked = items.look(collection, wanted);
        ItemStore.Matched matched = items.count(asked);
        List<FeatureRow> rows = new ArrayList<>();
        List<LayerColumn> columns = wanted.output().columns();
        ItemOutput drawn = new ItemOutput(ItemForm.GEO_JSON, ItemCrs.RD_NEW, columns);
        ItemStore.Page page = items.rows(asked.as(wanted.as(drawn)), rows::add);
        Optional<String> next = page.next()
                .map(mark -> Question.of(exchange.request()).with("after", mark).toString());
        Pages.Found found = new Pages.Found(matched, rows, next);
        write(exchange.response(), new Pages(exchange.request()).items(collection, columns, found));
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
        query.read(Offer.FEATURE.parameter());
        ItemCrs crs = query.read(CrsParameter.CRS);
        List<LayerColumn> columns = query.read(new PropertiesParameter(collection.table()));
        query.finish();
        Format format = Offer.FEATURE.choose(request);
        if (format == Format.HTML) {
            FeatureRow row = items.findRow(
                            collection, featureId, ItemOutput.of(ItemForm.GEO_JSON, ItemCrs.RD_NEW, collection))
                    .orElseThrow(() -> new NotFoundException("feature in " + id, featureId));
            write(response, new Pages(request).item(collection, row));
            return;
        }
        ItemForm form = format == Format.JSON_FG ? ItemForm.JSON_FG : ItemForm.GEO_JSON;
        String feature = items.find(collection, featureId, new ItemOutput(form, crs, columns))
                .orElseThrow(() -> new NotFoundException("feature in " + id, featureId));
        start(response, format, crs);
        String head = form == ItemForm.JSON_FG ? "{" + jsonFgHead(crs) : "{";
        String links = ",\"links\":" + json.writeValueAsString(links(request, id, format)) + "}";
        String linked = head + feature.substring(1, feature.length() - 1) + links;
        response.getOutputStream().write(linked.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Link> links(HttpServletRequest request, String id, Format format) {
        Question question = Question.of(request);
        List<Link> links = new ArrayList<>();
        links.add(Link.to(question.toString(), "self", format.mediaType(), "This feature"));
        for (Format other : Offer.FEATURE.formats()) {
            if (other != format) {
                links.add(Link.to(
                        question.with("f", other.word()).toString(),
                        "alternate",
                        other.mediaType(),
                        "This feature as " + other.label()));
            }
        }
        String here = ServiceAddress.of(request).collection(id);
        links.add(Link.to(here, "collection", Link.JSON, "The collection that it is in"));
        return List.copyOf(links);
    }

    private static String jsonFgHead(ItemCrs crs) {
        return "\"conformsTo\":[\"" + JSON_FG_CORE + "\"],\"coordRefSys\":\"" + crs.uri() + "\",";
    }

    private static void start(HttpServletResponse response, Format format, ItemCrs crs) {
        response.setContentType(format == Format.CSV ? "text/csv;charset=UTF-8;header=present" : format.mediaType());
        response.setHeader(HttpHeaders.VARY, Answer.VARY);
        response.setHeader("Content-Crs", "<" + crs.uri() + ">");
    }

    private static void write(HttpServletResponse response, String page) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.VARY, Answer.VARY);
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
