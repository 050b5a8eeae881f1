package nl.areaal.mapui.ogc.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.geodata.catalogue.RecordSearch;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.ItemCrs;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.Tiling;
import nl.areaal.geodata.layer.TimeSpan;
import nl.areaal.mapui.ogc.ApiPart;
import nl.areaal.mapui.ogc.CollectionDocument;
import nl.areaal.mapui.ogc.Link;
import nl.areaal.mapui.ogc.Offer;
import nl.areaal.mapui.ogc.OpenApiOperation;
import nl.areaal.mapui.ogc.OpenApiOperation.PathValue;
import nl.areaal.mapui.ogc.ServiceAddress;
import nl.areaal.mapui.ogc.Titles;
import org.springframework.stereotype.Component;

/** What the front door and the description of the API tell of the catalogue. */
@Component
class RecordApi implements ApiPart {
    static final String COLLECTION = "catalogue";
    private static final String PATH = "/collections/" + COLLECTION;
    private static final double ACCURACY_METRES = 0.25;

    private final Catalogue catalogue;

    RecordApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Link> links(ServiceAddress address) {
        return List.of(
                Link.to(
                        address.collection(COLLECTION),
                        "http://www.opengis.net/def/rel/ogc/1.0/ogc-catalog",
                        Link.JSON,
                        "The catalogue, to search through"),
                Link.to(
                        address.origin() + CatalogueAddress.PATH,
                        "related",
                        "application/ld+json",
                        "The catalogue in DCAT-AP-NL"));
    }

    @Override
    public List<CollectionDocument> collections(HttpServletRequest request) {
        ServiceAddress address = ServiceAddress.of(request);
        String here = address.collection(COLLECTION);
        boolean inEnglish = Titles.inEnglish(request);
        List<CatalogueItem> all = catalogue.list(request);
        Optional<LonLatBox> extent =
                all.stream().flatMap(item -> item.extent().stream()).reduce(LonLatBox::around);
        Optional<TimeSpan> time =
                all.stream().flatMap(item -> item.dates().covered().stream()).reduce(TimeSpan::around);
        return List.of(new CollectionDocument(
                COLLECTION,
                inEnglish ? "Catalogue" : "Catalogus",
                inEnglish
                        ? "All datasets and services, to search through"
                        : "Alle datasets en diensten, om in te zoeken",
                catalogue.publisher().organisation(),
                "record",
                extent.map(box -> CollectionDocument.Extent.of(box, time)),
                List.of(ItemCrs.CRS84.uri()),
                ItemCrs.CRS84.uri(),
                ACCURACY_METRES,
                "vector",
                Optional.of("Collection"),
                List.of(
                        Link.to(here, "self", Link.JSON, "This document"),
                        Link.to(here + "?f=html", "alternate", "text/html", "This document for people"),
                        Link.to(here + "/items", "items", Link.GEO_JSON, "The records"),
                        Link.to(here + "/items?f=html", "items", "text/html", "The records for people"),
                        Link.to(
                                here + "/queryables",
                                "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                                "application/schema+json",
                                "What records can be asked by"),
                        Link.to(
                                address.origin() + CatalogueAddress.PATH,
                                "canonical",
                                "application/ld+json",
                                "DCAT-AP-NL"))));
    }

    @Override
    public Optional<PublishedCollection> filtered(String collection) {
        return Optional.of(collection)
                .filter(COLLECTION::equals)
                .map(id -> new PublishedCollection(
                        id,
                        "Catalogus",
                        "Catalogue",
                        new PublishedCollection.Source(
                                id, "Catalogue", catalogue.publisher().organisation(), "", false),
                        GeometryKind.POLYGON,
                        RecordSearch.TABLE,
                        Tiling.PLAIN,
                        Instant.EPOCH));
    }

    @Override
    public List<String> conformance() {
        return List.of(
                CatalogueRecord.CLASSES + "record-core",
                CatalogueRecord.CLASSES + "record-collection",
                CatalogueRecord.CLASSES + "record-core-query-parameters",
                CatalogueRecord.CLASSES + "records-api",
                CatalogueRecord.CLASSES + "searchable-catalog",
                CatalogueRecord.CLASSES + "json",
                CatalogueRecord.CLASSES + "html");
    }

    @Override
    public Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                PATH,
                OpenApiOperation.get("recordCollection", "The catalogue", Offer.DOCUMENT)
                        .parameters(Offer.DOCUMENT.parameter())
                        .path());
        paths.put(
                PATH + "/items",
                OpenApiOperation.get("records", "What is in the catalogue", Offer.RECORDS)
                        .parameters(RecordQuery.parameters())
                        .path());
        paths.put(
                PATH + "/items/{recordId}",
                OpenApiOperation.get("record", "One dataset or service of the catalogue", Offer.RECORDS)
                        .values(new PathValue("recordId", "string"))
                        .parameters(Offer.RECORDS.parameter())
                        .path());
        return paths;
    }

    @Override
    public Map<String, Object> schemas() {
        return Map.of();
    }
}
