package nl.areaal.mapui.ogc.solid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.mapui.ogc.ApiPart;
import nl.areaal.mapui.ogc.JsonResource;
import nl.areaal.mapui.ogc.Link;
import nl.areaal.mapui.ogc.OpenApiOperation;
import nl.areaal.mapui.ogc.OpenApiOperation.PathValue;
import nl.areaal.mapui.ogc.ServiceAddress;
import org.springframework.stereotype.Component;

/**
 * What the description of the API tells of 3D tiles and terrain. OGC API - 3D GeoVolumes is a draft whose conformance classes have no settled names, so
 * none is listed; the collection has the way to its tileset.
 */
@Component
class SolidApi implements ApiPart {
    private static final PathValue COLLECTION = new PathValue("collectionId", "string");
    private static final List<PathValue> TILE = List.of(
            new PathValue("tileMatrix", "integer"),
            new PathValue("tileRow", "integer"),
            new PathValue("tileCol", "integer"));

    @Override
    public List<Link> links(ServiceAddress address) {
        return List.of(Link.template(
                address.url("/terrain/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}"),
                "related",
                "image/png",
                "Heights of the land as pictures (raster-dem, terrarium)"));
    }

    @Override
    public List<String> conformance() {
        return List.of();
    }

    @Override
    public Map<String, Object> paths() {
        String tiles = "/collections/{collectionId}/3dtiles";
        String tile = tiles + "/{tileMatrix}/{tileRow}/{tileCol}";
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                tiles + "/tileset.json",
                OpenApiOperation.get("tileset3d", "The buildings of a collection as 3D Tiles", Link.JSON)
                        .values(COLLECTION)
                        .path());
        paths.put(
                tile + "/tileset.json",
                OpenApiOperation.get("tilesetOfBlock3d", "The 3D tiles within one of the largest", Link.JSON)
                        .values(COLLECTION)
                        .values(TILE)
                        .path());
        paths.put(
                tile + "/content.glb",
                OpenApiOperation.get("tileContent3d", "The buildings of a 3D tile as glTF", GlbFile.MEDIA_TYPE)
                        .values(COLLECTION)
                        .values(TILE)
                        .path());
        paths.put(
                "/terrain",
                OpenApiOperation.get("terrainTiles", "The heights of the land, for web maps", Link.JSON)
                        .parameters(JsonResource.FORMAT)
                        .path());
        paths.put(
                "/terrain/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
                OpenApiOperation.get("terrainTile", "Heights of the land as a picture", "image/png")
                        .values(TILE)
                        .parameters(TerrainController.FORMAT)
                        .path());
        return paths;
    }

    @Override
    public Map<String, Object> schemas() {
        return Map.of();
    }
}
