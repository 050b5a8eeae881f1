package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.geodata.coverage.SourceCoverages;
import nl.areaal.geodata.layer.BuildingHeights;
import nl.areaal.geodata.layer.ExtentStore;
import nl.areaal.geodata.layer.ItemCrs;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.mapui.ogc.query.CrsParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The collections: what there is, and where to get it. */
@RestController
class CollectionController {
    /** Without the correction grid of RDNAPTRANS a position is at most this far off. */
    private static final double ACCURACY_METRES = 0.25;

    private final Published published;
    private final ExtentStore extents;
    private final List<ApiPart> parts;

    CollectionController(Published published, ExtentStore extents, List<ApiPart> parts) {
        this.published = published;
        this.extents = extents;
        this.parts = parts;
    }

    /** All collections, and the reference systems that each of them offers. */
    record Collections(List<CollectionDocument> collections, List<String> crs, List<Link> links) {}

    @GetMapping(ServiceAddress.PATH + "/collections")
    ResponseEntity<Object> collections(HttpServletRequest request) {
        Format format = JsonResource.choose(request, Offer.DOCUMENT);
        ServiceAddress address = ServiceAddress.of(request);
        List<CollectionDocument> documents = Stream.concat(
                        published.list(request).stream().map(collection -> document(collection, address, request)),
                        parts.stream().flatMap(part -> part.collections(request).stream()))
                .toList();
        Collections all = new Collections(documents, CrsParameter.uris(), Link.ofDocument(address.url("/collections")));
        return Answer.of(format, all, () -> new Pages(request).collections(documents));
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}")
    ResponseEntity<Object> collection(@PathVariable String id, HttpServletRequest request) {
        PublishedCollection collection = published.get(id, request);
        Format format = JsonResource.choose(request, Offer.DOCUMENT);
        CollectionDocument document = document(collection, ServiceAddress.of(request), request);
        return Answer.of(format, document, () -> new Pages(request).collection(document, collection.source()));
    }

    private CollectionDocument document(
            PublishedCollection collection, ServiceAddress address, HttpServletRequest request) {
        PublishedCollection.Source source = collection.source();
        return new CollectionDocument(
                collection.id(),
                Titles.of(collection, request),
                source.title() + (source.isExample() ? " (made-up example data)" : ""),
                source.publisher(),
                "feature",
                extents.extent(collection).map(box -> CollectionDocument.Extent.of(box, extents.time(collection))),
                CrsParameter.uris(),
                ItemCrs.RD_NEW.uri(),
                ACCURACY_METRES,
                "vector",
                Optional.empty(),
                links(collection, address));
    }

    private static List<Link> links(PublishedCollection collection, ServiceAddress address) {
        String here = address.collection(collection.id());
        List<Link> links = new ArrayList<>();
        links.add(Link.to(here, "self", Link.JSON, "This document"));
        links.add(Link.page(here + "?f=html", "alternate", "This document as a page"));
        for (Format format : Offer.FEATURES.formats()) {
            String query = format == Format.GEO_JSON ? "" : "?f=" + format.word();
            links.add(
                    Link.to(here + "/items" + query, "items", format.mediaType(), "The features as " + format.label()));
        }
        String schema = Format.SCHEMA.mediaType();
        links.add(Link.to(here + "/queryables", Rel.QUERYABLES, schema, "What features can be asked by"));
        links.add(Link.to(here + "/sortables", Rel.SORTABLES, schema, "What features can be ordered by"));
        links.add(Link.to(here + "/schema", Rel.SCHEMA, schema, "What features look like"));
        links.add(Link.to(here + "/tiles", Rel.VECTOR_TILESETS, Link.JSON, "Vector tiles of the features"));
        links.add(Link.to(here + "/styles", Rel.STYLES, Link.JSON, "How maps draw the features"));
        if (ModelRuns.isModel(collection.id()) || SourceCoverages.isName(collection.id())) {
            links.addAll(ofCells(here));
        }
        if (BuildingHeights.of(collection).isPresent()) {
            links.add(Link.to(here + "/3dtiles/tileset.json", Rel.ORIGINAL, Link.JSON, "The buildings as 3D Tiles"));
        }
        if (ModelRuns.isModel(collection.id())) {
            links.add(Link.to(address.url("/models/" + collection.id()), "about", Link.JSON, "The model behind it"));
        }
        if (collection.source().licence().startsWith("http")) {
            links.add(Link.to(collection.source().licence(), "license", "text/html", "Licence"));
        }
        return links;
    }

    private static List<Link> ofCells(String here) {
        String coverage = Format.COVERAGE_JSON.mediaType();
        return List.of(
                Link.to(here + "/map/tiles", Rel.MAP_TILESETS, Link.JSON, "Map tiles of every cell"),
                Link.to(here + "/legend", Rel.LEGEND, Link.JSON, "What the colours mean"),
                Link.template(here + "/position?coords=POINT({x}%20{y})", "data", coverage, "The value at a place"),
                Link.template(here + "/trajectory?coords={line}", "data", coverage, "The values along a line"),
                Link.template(
                        here + "/cube?bbox={west},{south},{east},{north}",
                        "data",
                        Format.GEO_TIFF.mediaType(),
                        "The cells in a box"));
    }
}
