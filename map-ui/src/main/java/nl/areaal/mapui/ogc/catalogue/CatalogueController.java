package nl.areaal.mapui.ogc.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import nl.areaal.core.rdf.RdfDocument;
import nl.areaal.mapui.ogc.Answer;
import nl.areaal.mapui.ogc.Format;
import nl.areaal.mapui.ogc.JsonResource;
import nl.areaal.mapui.ogc.NotFoundException;
import nl.areaal.mapui.ogc.Offer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue as linked data for other catalogues, and as pages for people. */
@RestController
class CatalogueController {
    private static final MediaType TURTLE = new MediaType("text", "turtle", StandardCharsets.UTF_8);

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping({CatalogueAddress.PATH, CatalogueAddress.PATH + "/"})
    ResponseEntity<Object> catalogue(HttpServletRequest request) {
        Format format = JsonResource.choose(request, Offer.LINKED_DATA);
        List<CatalogueItem> items = catalogue.list(request);
        return answer(
                format,
                () -> dcat(request).whole(items),
                () -> new CataloguePages(request, Offer.LINKED_DATA).list(items));
    }

    @GetMapping(CatalogueAddress.PATH + "/datasets/{id}")
    ResponseEntity<Object> dataset(@PathVariable String id, HttpServletRequest request) {
        CatalogueItem item = catalogue.get(id, request);
        Format format = JsonResource.choose(request, Offer.LINKED_DATA);
        return answer(
                format,
                () -> dcat(request).one(item),
                () -> new CataloguePages(request, Offer.LINKED_DATA)
                        .dataset(item, catalogue.distributions(request).of(item), catalogue.deliveries(item)));
    }

    /** A service is told of with all that it serves, which is the catalogue. */
    @GetMapping(CatalogueAddress.PATH + "/services/{id}")
    ResponseEntity<Object> service(@PathVariable String id, HttpServletRequest request) {
        if (List.of(DataService.values()).stream()
                .noneMatch(service -> service.id().equals(id))) {
            throw new NotFoundException("service", id);
        }
        return catalogue(request);
    }

    @GetMapping(CatalogueAddress.PATH + "/**")
    void lost(HttpServletRequest request) {
        throw new NotFoundException("resource", request.getRequestURI());
    }

    private DcatDocument dcat(HttpServletRequest request) {
        return new DcatDocument(catalogue.address(request), catalogue.publisher(), catalogue.distributions(request));
    }

    private static ResponseEntity<Object> answer(Format format, Supplier<RdfDocument> document, Supplier<String> page) {
        if (format == Format.TURTLE) {
            return ResponseEntity.ok()
                    .contentType(TURTLE)
                    .header(HttpHeaders.VARY, Answer.VARY)
                    .body(document.get().turtle().getBytes(StandardCharsets.UTF_8));
        }
        return Answer.of(format, format == Format.HTML ? "" : document.get().jsonLd(), page);
    }
}
