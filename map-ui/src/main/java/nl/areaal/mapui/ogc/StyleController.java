package nl.areaal.mapui.ogc;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.mapui.ogc.query.FormatParameter;
import nl.areaal.mapui.ogc.query.Query;
import nl.areaal.mapui.ogc.style.CollectionStyle;
import nl.areaal.mapui.ogc.style.HouseStyle;
import nl.areaal.mapui.ogc.style.Look;
import nl.areaal.mapui.ogc.style.StyleLegend;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** How the platform draws its collections, together and each by itself: MapLibre styles that other maps can use as they are. */
@RestController
class StyleController {
    static final String MAPBOX_STYLE = "application/vnd.mapbox.style+json";
    static final FormatParameter LEGEND_FORMAT = FormatParameter.of("json", "svg");
    private static final String ALL = "areaal";
    private static final String SVG = "image/svg+xml";

    private final Published published;
    private final TileLimits limits;

    StyleController(Published published, TileLimits limits) {
        this.published = published;
        this.limits = limits;
    }

    /** The styles on offer. */
    record Styles(@JsonProperty("default") String defaultStyle, List<Style> styles, List<Link> links) {}

    /** A style by its name. */
    record Style(String id, String title, List<Link> links) {}

    @GetMapping(ServiceAddress.PATH + "/styles")
    ResponseEntity<Object> styles(HttpServletRequest request) {
        Format format = JsonResource.choose(request, Offer.DOCUMENT);
        String here = ServiceAddress.of(request).url("/styles");
        List<Style> styles = Arrays.stream(Look.values())
                .map(look -> new Style(
                        look.named(ALL),
                        title("Areaal", look, request),
                        List.of(stylesheet(here + "/" + look.named(ALL)))))
                .toList();
        return Answer.of(
                format,
                new Styles(ALL, styles, Link.ofDocument(here)),
                () -> new Pages(request).styles("Areaal", styles));
    }

    @GetMapping(ServiceAddress.PATH + "/styles/{style}")
    ResponseEntity<String> style(@PathVariable String style, HttpServletRequest request) {
        Look look = look(ALL, style);
        JsonResource.check(request, MAPBOX_STYLE);
        ObjectNode whole = HouseStyle.whole(look, ServiceAddress.of(request).origin());
        return answer(limits.bound(whole, published.stored(request)));
    }

    /** The styles of one collection. */
    @GetMapping(ServiceAddress.PATH + "/collections/{id}/styles")
    ResponseEntity<Object> ofCollection(@PathVariable String id, HttpServletRequest request) {
        PublishedCollection collection = published.get(id, request);
        Format format = JsonResource.choose(request, Offer.DOCUMENT);
        String here = ServiceAddress.of(request).collection(id) + "/styles";
        List<Style> styles = Arrays.stream(Look.values())
                .map(look -> new Style(
                        look.named(id),
                        title(Titles.of(collection, request), look, request),
                        List.of(stylesheet(here + "/" + look.named(id)), legend(here + "/" + look.named(id)))))
                .toList();
        String title = Titles.of(collection, request);
        return Answer.of(
                format, new Styles(id, styles, Link.ofDocument(here)), () -> new Pages(request).styles(title, styles));
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/styles/{style}")
    ResponseEntity<String> ofCollection(
            @PathVariable String id, @PathVariable String style, HttpServletRequest request) {
        PublishedCollection collection = published.get(id, request);
        Look look = look(id, style);
        JsonResource.check(request, MAPBOX_STYLE);
        ObjectNode document = new CollectionStyle(collection, look)
                .document(
                        title(Titles.of(collection, request), look, request),
                        ServiceAddress.of(request).collection(id));
        return answer(limits.bound(document, List.of(collection)));
    }

    /** What the colours of a style mean, as a list or as a picture. */
    @GetMapping(ServiceAddress.PATH + "/collections/{id}/styles/{style}/legend")
    ResponseEntity<Object> legend(@PathVariable String id, @PathVariable String style, HttpServletRequest request) {
        PublishedCollection collection = published.get(id, request);
        Look look = look(id, style);
        Query query = new Query(request.getParameterMap());
        boolean picture = query.read(LEGEND_FORMAT).equals("svg");
        query.finish();
        Accepted.requireOneOf(request, Link.JSON);
        StyleLegend legend = StyleLegend.of(
                collection,
                look,
                Titles.of(collection, request),
                Titles.inEnglish(request) ? Locale.ENGLISH : Locale.of("nl"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture ? SVG : Link.JSON))
                .header(HttpHeaders.VARY, Answer.VARY)
                .body(picture ? legend.svg(look).getBytes(StandardCharsets.UTF_8) : legend);
    }

    private static Look look(String of, String style) {
        return Arrays.stream(Look.values())
                .filter(look -> look.named(of).equals(style))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("style", style));
    }

    private static String title(String of, Look look, HttpServletRequest request) {
        if (look == Look.LIGHT) {
            return of;
        }
        return of + (Titles.inEnglish(request) ? " (dark)" : " (donker)");
    }

    private static Link stylesheet(String style) {
        return Link.to(style + "?f=json", "stylesheet", MAPBOX_STYLE, "MapLibre style");
    }

    private static Link legend(String style) {
        return Link.to(style + "/legend", Rel.LEGEND, Link.JSON, "What the colours mean");
    }

    private static ResponseEntity<String> answer(ObjectNode style) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MAPBOX_STYLE))
                .body(style.toString());
    }
}
