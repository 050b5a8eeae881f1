package nl.areaal.mapui.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.mapui.ogc.OpenApiOperation.PathValue;
import org.springframework.stereotype.Component;

/**
 * What the front door and the description of the API tell of styles. OGC API - Styles is a draft whose conformance classes have no
 * settled names, so none is listed.
 */
@Component
class StyleApi implements ApiPart {
    private static final PathValue COLLECTION = new PathValue("collectionId", "string");
    private static final PathValue STYLE = new PathValue("styleId", "string");

    @Override
    public List<Link> links(ServiceAddress address) {
        return List.of(Link.to(address.url("/styles"), Rel.STYLES, Link.JSON, "Map styles"));
    }

    @Override
    public List<String> conformance() {
        return List.of();
    }

    @Override
    public Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/styles", page("styles", "The map styles").path());
        paths.put(
                "/styles/{styleId}",
                json("style", "The MapLibre style of all collections", StyleController.MAPBOX_STYLE)
                        .values(STYLE)
                        .path());
        String styles = "/collections/{collectionId}/styles";
        paths.put(
                styles,
                page("collectionStyles", "The map styles of a collection")
                        .values(COLLECTION)
                        .path());
        paths.put(
                styles + "/{styleId}",
                json("collectionStyle", "The MapLibre style of a collection", StyleController.MAPBOX_STYLE)
                        .values(COLLECTION, STYLE)
                        .path());
        paths.put(
                styles + "/{styleId}/legend",
                OpenApiOperation.get("styleLegend", "What the colours of a style mean", Link.JSON)
                        .values(COLLECTION, STYLE)
                        .parameters(StyleController.LEGEND_FORMAT)
                        .path());
        return paths;
    }

    @Override
    public Map<String, Object> schemas() {
        return Map.of();
    }

    private static OpenApiOperation page(String id, String summary) {
        return OpenApiOperation.get(id, summary, Offer.DOCUMENT).parameters(Offer.DOCUMENT.parameter());
    }

    private static OpenApiOperation json(String id, String summary, String mediaType) {
        return OpenApiOperation.get(id, summary, mediaType).parameters(JsonResource.FORMAT);
    }
}
