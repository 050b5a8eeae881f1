package nl.areaal.mapui.ogc.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.areaal.geodata.catalogue.RecordSearch;
import nl.areaal.mapui.ogc.Answer;
import nl.areaal.mapui.ogc.Format;
import nl.areaal.mapui.ogc.JsonResource;
import nl.areaal.mapui.ogc.Link;
import nl.areaal.mapui.ogc.NotFoundException;
import nl.areaal.mapui.ogc.Offer;
import nl.areaal.mapui.ogc.Question;
import nl.areaal.mapui.ogc.ServiceAddress;
import nl.areaal.mapui.ogc.Titles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue to search through, by OGC API - Records. */
@RestController
class RecordController {
    private static final String HERE = ServiceAddress.PATH + "/collections/" + RecordApi.COLLECTION;

    private final Catalogue catalogue;
    private final RecordApi api;
    private final RecordSearch search;

    RecordController(Catalogue catalogue, RecordApi api, RecordSearch search) {
        this.catalogue = catalogue;
        this.api = api;
        this.search = search;
    }

    @GetMapping(HERE)
    ResponseEntity<Object> collection(HttpServletRequest request) {
        Format format = JsonResource.choose(request, Offer.DOCUMENT);
        return Answer.of(
                format,
                api.collections(request).getFirst(),
                () -> new CataloguePages(request, Offer.DOCUMENT).list(catalogue.list(request)));
    }

    @GetMapping(HERE + "/items")
    ResponseEntity<Object> records(HttpServletRequest request) {
        RecordQuery query = RecordQuery.read(request.getParameterMap());
        Format format = Offer.RECORDS.choose(request);
        List<CatalogueRecord> matched =
                filtered(all(request).stream().filter(query::matches).toList(), query);
        List<CatalogueRecord> page = matched.stream()
                .filter(one -> query.after().isEmpty()
                        || one.id().compareTo(query.after().get()) > 0)
                .limit(query.limit())
                .toList();
        boolean isLast =
                page.isEmpty() || page.getLast().id().equals(matched.getLast().id());
        return Answer.of(
                format,
                document(page, matched.size(), isLast, request),
                () -> new CataloguePages(request, Offer.RECORDS)
                        .list(catalogue.list(request).stream()
                                .filter(item ->
                                        page.stream().anyMatch(one -> one.id().equals(item.id())))
                                .toList()));
    }

    private List<CatalogueRecord> filtered(List<CatalogueRecord> records, RecordQuery query) {
        if (query.filter().isEmpty()) {
            return records;
        }
        Set<String> met = search.matching(
                records.stream().map(CatalogueRecord::candidate).toList(),
                query.filter().get());
        return records.stream().filter(one -> met.contains(one.id())).toList();
    }

    @GetMapping(HERE + "/items/{id}")
    ResponseEntity<Object> one(@PathVariable String id, HttpServletRequest request) {
        Format format = JsonResource.choose(request, Offer.RECORDS);
        CatalogueRecord found = all(request).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("record", id));
        return Answer.of(format, found.document(navigation(found, request)), () -> page(found, request));
    }

    private String page(CatalogueRecord found, HttpServletRequest request) {
        CataloguePages pages = new CataloguePages(request, Offer.RECORDS);
        if (found.type().equals(CatalogueRecord.DATASET)) {
            CatalogueItem item = catalogue.get(found.id(), request);
            return pages.dataset(item, catalogue.distributions(request).of(item), catalogue.deliveries(item));
        }
        CatalogueAddress address = catalogue.address(request);
        return Arrays.stream(DataService.values())
                .filter(service -> service.iri(address).equals(found.iri()))
                .map(service -> pages.service(service, address))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("record", found.id()));
    }

    /** In the order of their ids, so that a page can begin after one of them whatever comes and goes. */
    private List<CatalogueRecord> all(HttpServletRequest request) {
        String language = Titles.inEnglish(request) ? "en" : "nl";
        CatalogueAddress address = catalogue.address(request);
        Distributions distributions = catalogue.distributions(request);
        return Stream.concat(
                        catalogue.list(request).stream().map(item -> CatalogueRecord.of(item, distributions, language)),
                        Arrays.stream(DataService.values())
                                .map(service -> CatalogueRecord.of(service, address, catalogue.publisher(), language)))
                .sorted(Comparator.comparing(CatalogueRecord::id))
                .toList();
    }

    private static Map<String, Object> document(
            List<CatalogueRecord> page, int matched, boolean isLast, HttpServletRequest request) {
        Question question = Question.of(request);
        List<Link> links = new ArrayList<>(List.of(
                Link.to(question.toString(), "self", Link.GEO_JSON, "This page"),
                Link.to(question.with("f", "html").toString(), "alternate", "text/html", "This page for people"),
                Link.to(address(request), "collection", Link.JSON, "The catalogue")));
        if (!isLast) {
            String next = question.with("after", page.getLast().id()).toString();
            links.add(Link.to(next, "next", Link.GEO_JSON, "The next page"));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "FeatureCollection");
        document.put(
                "features",
                page.stream().map(one -> one.document(navigation(one, request))).toList());
        document.put("numberMatched", matched);
        document.put("numberReturned", page.size());
        document.put(
                "timeStamp",
                Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS).toString());
        document.put("links", links);
        return document;
    }

    private static List<Link> navigation(CatalogueRecord one, HttpServletRequest request) {
        String self = address(request) + "/items/" + one.id();
        return List.of(
                Link.to(self, "self", Link.GEO_JSON, "This record"),
                Link.to(self + "?f=html", "alternate", "text/html", "This record for people"),
                Link.to(one.iri(), "canonical", "application/ld+json", "This as linked data"),
                Link.to(address(request), "collection", Link.JSON, "The catalogue"));
    }

    private static String address(HttpServletRequest request) {
        return ServiceAddress.of(request).collection(RecordApi.COLLECTION);
    }
}
