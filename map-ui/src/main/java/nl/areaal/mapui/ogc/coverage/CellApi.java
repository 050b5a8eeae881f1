package nl.areaal.mapui.ogc.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.layer.ItemCrs;
import nl.areaal.mapui.ogc.ApiPart;
import nl.areaal.mapui.ogc.Format;
import nl.areaal.mapui.ogc.Link;
import nl.areaal.mapui.ogc.ModelRuns;
import nl.areaal.mapui.ogc.OpenApiOperation;
import nl.areaal.mapui.ogc.OpenApiOperation.PathValue;
import nl.areaal.mapui.ogc.ServiceAddress;
import nl.areaal.mapui.ogc.query.BboxParameter;
import nl.areaal.mapui.ogc.query.CrsParameter;
import org.springframework.stereotype.Component;

/**
 * What the description of the API tells of cells. The names are those of OGC API - Environmental Data Retrieval, of which no
 * conformance class is claimed: our collections don't list their queries and parameters in its form.
 */
@Component
class CellApi implements ApiPart {
    private static final PathValue COLLECTION = new PathValue("collectionId", "string");

    @Override
    public List<Link> links(ServiceAddress address) {
        return List.of();
    }

    @Override
    public List<String> conformance() {
        return List.of();
    }

    @Override
    public Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                "/collections/{collectionId}/position",
                OpenApiOperation.get("cellAtPosition", "What a model or a grid says at a place", CellController.VALUES)
                        .values(COLLECTION)
                        .parameters(
                                CellController.POINT,
                                CellController.CRS,
                                ModelRuns.RUN,
                                CellController.VALUES.parameter())
                        .path());
        paths.put(
                "/collections/{collectionId}/trajectory",
                OpenApiOperation.get(
                                "cellsAlongLine", "What a model or a grid says along a line", CellController.VALUES)
                        .values(COLLECTION)
                        .parameters(
                                CellController.LINE,
                                CellController.CRS,
                                ModelRuns.RUN,
                                CellController.VALUES.parameter())
                        .path());
        paths.put(
                "/collections/{collectionId}/cube",
                OpenApiOperation.get(
                                "cellsInBox",
                                "The cells of a model or a grid in a box, as a file",
                                Format.GEO_TIFF.mediaType())
                        .values(COLLECTION)
                        .parameters(
                                new BboxParameter(ItemCrs.CRS84),
                                CrsParameter.BBOX_CRS,
                                ModelRuns.RUN,
                                CellController.FILE)
                        .path());
        return paths;
    }

    @Override
    public Map<String, Object> schemas() {
        return Map.of();
    }
}
