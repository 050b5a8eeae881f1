package nl.areaal.mapui.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.layer.ItemCrs;
import nl.areaal.mapui.ogc.OpenApiOperation.PathValue;
import nl.areaal.mapui.ogc.query.AfterParameter;
import nl.areaal.mapui.ogc.query.BboxParameter;
import nl.areaal.mapui.ogc.query.CollectionsParameter;
import nl.areaal.mapui.ogc.query.CrsParameter;
import nl.areaal.mapui.ogc.query.DatetimeParameter;
import nl.areaal.mapui.ogc.query.LimitParameter;
import nl.areaal.mapui.ogc.query.QueryParameter;

/**
 * The description of the services as OpenAPI 3.0. It refers to nothing outside of itself, and its parameters are the very
 * objects that read the requests, so that it can't say other than what holds.
 */
final class OpenApi {
    private static final PathValue COLLECTION = new PathValue("collectionId", "string");
    private static final PathValue MODEL = new PathValue("modelId", "string");
    private static final PathValue GRID = new PathValue("tileMatrixSetId", "string");
    private static final List<PathValue> TILE = List.of(
            new PathValue("tileMatrix", "string"),
            new PathValue("tileRow", "integer"),
            new PathValue("tileCol", "integer"));

    private OpenApi() {}

    static Map<String, Object> describe(ServiceAddress address, List<ApiPart> parts) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Areaal",
                        "version",
                        ApiVersionFilter.VERSION,
                        "description",
                        "Map services of the regional geospatial data platform Areaal.",
                        "contact",
                        Map.of("name", "Areaal", "url", address.origin()),
                        "license",
                        Map.of("name", "EUPL-1.2", "url", "https://eupl.eu/1.2/en/")));
        document.put("servers", List.of(Map.of("url", address.url(""))));
        document.put(
                "tags",
                List.of(
                        Map.of("name", "features"),
                        Map.of("name", "tiles"),
                        Map.of("name", "explain"),
                        Map.of("name", "processes")));
        Map<String, Object> paths = paths();
        Map<String, Object> schemas = new LinkedHashMap<>(Map.of("problem", OpenApiOperation.problemSchema()));
        parts.forEach(part -> {
            paths.putAll(part.paths());
            schemas.putAll(part.schemas());
        });
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas));
        return document;
    }

    private static Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        document(paths, "/", "landingPage", "The way to everything");
        document(paths, "/conformance", "conformance", "Standards that the services keep");
        document(paths, "/collections", "collections", "The collections");
        document(paths, "/styles", "styles", "The map styles");
        document(paths, "/tileMatrixSets", ".getTileMatrixSetsList", "The grids of tiles");
        paths.put(
                "/tileMatrixSets/{tileMatrixSetId}",
                json(".getTileMatrixSet", "A grid of tiles", Link.JSON)
                        .values(GRID)
                        .path());
        features(paths);
        tiles(paths);
        models(paths);
        paths.put(
                "/styles/areaal",
                json("style", "The MapLibre style", StyleController.MAPBOX_STYLE)
                        .path());
        paths.put(
                "/explain/runs/{run}/areas/{code}",
                json("explainFigure", "Why a figure of a run is what it is", Link.JSON)
                        .values(new PathValue("run", "string"), new PathValue("code", "string"))
                        .path());
        paths.put(
                "/explain/datastreams/{datastreamId}/latest",
                json("explainReading", "What stands behind the newest reading", Link.JSON)
                        .values(new PathValue("datastreamId", "integer"))
                        .path());
        return paths;
    }

    private static void features(Map<String, Object> paths) {
        paths.put(
                "/collections/{collectionId}",
                json("collection", "A collection", Link.JSON).values(COLLECTION).path());
        paths.put(
                "/collections/{collectionId}/items",
                OpenApiOperation.get("items", "The features of a collection", Link.GEO_JSON)
                        .values(COLLECTION)
                        .parameters(
                                new LimitParameter(),
                                new BboxParameter(ItemCrs.CRS84),
                                CrsParameter.BBOX_CRS,
                                CrsParameter.CRS,
                                new DatetimeParameter(),
                                new AfterParameter(),
                                ItemController.FORMAT)
                        .path());
        paths.put(
                "/collections/{collectionId}/items/{featureId}",
                OpenApiOperation.get("item", "A feature", Link.GEO_JSON)
                        .values(COLLECTION, new PathValue("featureId", "string"))
                        .parameters(CrsParameter.CRS, ItemController.FORMAT)
                        .path());
    }

    private static void tiles(Map<String, Object> paths) {
        tiles(paths, "/collections/{collectionId}/tiles", ".collection.vector", List.of(COLLECTION));
        tiles(paths, "/tiles", ".dataset.vector", List.of(), new CollectionsParameter(""));
    }

    /** The ids of operations end as the standard for tiles asks. */
    private static void tiles(
            Map<String, Object> paths, String path, String id, List<PathValue> of, QueryParameter<?>... chosen) {
        paths.put(
                path,
                json(id + ".getTileSetsList", "The tile sets", Link.JSON)
                        .values(of)
                        .path());
        paths.put(
                path + "/{tileMatrixSetId}",
                OpenApiOperation.get(id + ".getTileSet", "A tile set, also as TileJSON", Link.JSON)
                        .values(of)
                        .values(GRID)
                        .parameters(chosen)
                        .parameters(TileSetController.FORMAT)
                        .path());
        paths.put(
                path + "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
                OpenApiOperation.get(id + ".getTile", "A vector tile", Link.VECTOR_TILE)
                        .values(of)
                        .values(GRID)
                        .values(TILE)
                        .parameters(chosen)
                        .parameters(TileController.FORMAT)
                        .path());
    }

    private static void models(Map<String, Object> paths) {
        document(paths, "/models", "models", "The models that can be asked, with what everybody may know of them");
        paths.put(
                "/models/{modelId}",
                json("model", "The card of a model", Link.JSON).values(MODEL).path());
        paths.put(
                "/models/{modelId}/algorithm-register",
                OpenApiOperation.get("algorithmRegister", "A model as the Dutch algorithm register has it", Link.JSON)
                        .values(MODEL)
                        .parameters(ModelController.LANGUAGE, JsonResource.FORMAT)
                        .path());
        ModelLibrary.cards().forEach(card -> figures(paths, card.key()));
        paths.put(
                "/collections/{modelId}/map/tiles",
                json(".collection.map.getTileSetsList", "The tile sets of a model's map", Link.JSON)
                        .values(MODEL)
                        .path());
        paths.put(
                "/collections/{modelId}/map/tiles/WebMercatorQuad",
                json(".collection.map.getTileSet", "The tile set of a model's map", Link.JSON)
                        .values(MODEL)
                        .path());
        paths.put(
                "/collections/{modelId}/legend",
                OpenApiOperation.get("legend", "What the colours of a model's map mean", Link.JSON)
                        .values(MODEL)
                        .parameters(ModelRuns.RUN, ModelRuns.BESIDE, ModelMapController.SHOW, JsonResource.FORMAT)
                        .path());
        paths.put(
                "/collections/{modelId}/map/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
                OpenApiOperation.get(".collection.map.getTile", "A tile of a model's map", "image/png")
                        .values(MODEL)
                        .values(TILE)
                        .parameters(ModelRuns.RUN, ModelRuns.BESIDE, ModelMapController.SHOW, ModelMapController.FORMAT)
                        .path());
    }

    private static void figures(Map<String, Object> paths, String model) {
        paths.put(
                "/collections/" + model + "/items",
                OpenApiOperation.get(model + "Items", "The figures of a run of model " + model, Link.GEO_JSON)
                        .parameters(
                                ModelRuns.RUN,
                                ModelRuns.LEVEL,
                                new LimitParameter(),
                                new BboxParameter(ItemCrs.CRS84),
                                CrsParameter.BBOX_CRS,
                                CrsParameter.CRS,
                                new DatetimeParameter(),
                                new AfterParameter(),
                                ItemController.FORMAT)
                        .path());
    }

    private static void document(Map<String, Object> paths, String path, String id, String summary) {
        paths.put(path, json(id, summary, Link.JSON).path());
    }

    private static OpenApiOperation json(String id, String summary, String mediaType) {
        return OpenApiOperation.get(id, summary, mediaType).parameters(JsonResource.FORMAT);
    }
}
