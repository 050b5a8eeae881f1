package nl.areaal.mapui.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.areaal.core.scenario.register.Publisher;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.mapui.ogc.OpenApiOperation.PathValue;
import nl.areaal.mapui.ogc.query.CollectionsParameter;
import nl.areaal.mapui.ogc.query.CrsParameter;
import nl.areaal.mapui.ogc.query.PropertiesParameter;
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

    /** Stands for whatever collection: its parameters name no properties. */
    private static final PublishedCollection.Table ANY = new PublishedCollection.Table("any", "id", List.of());

    private OpenApi() {}

    static Map<String, Object> describe(
            ServiceAddress address, Publisher publisher, List<PublishedCollection> collections, List<ApiPart> parts) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put("info", info(publisher));
        document.put("servers", List.of(Map.of("url", address.url(""))));
        document.put(
                "tags",
                List.of(
                        Map.of("name", "features"),
                        Map.of("name", "tiles"),
                        Map.of("name", "explain"),
                        Map.of("name", "records"),
                        Map.of("name", "processes")));
        Map<String, Object> paths = paths(collections);
        Map<String, Object> schemas = new LinkedHashMap<>(Map.of("problem", OpenApiOperation.problemSchema()));
        parts.forEach(part -> {
            paths.putAll(part.paths());
            schemas.putAll(part.schemas());
        });
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas));
        return document;
    }

    private static Map<String, Object> info(Publisher publisher) {
        return Map.of(
                "title",
                "Areaal",
                "version",
                ApiVersionFilter.VERSION,
                "description",
                "Map services of the regional geospatial data platform Areaal.",
                "contact",
                Map.of("name", publisher.organisation(), "email", publisher.contactEmail(), "url", publisher.website()),
                "license",
                Map.of("name", "EUPL-1.2", "url", "https://eupl.eu/1.2/en/"));
    }

    private static Map<String, Object> paths(List<PublishedCollection> collections) {
        Map<String, Object> paths = new LinkedHashMap<>();
        page(paths, "/", "landingPage", "The way to everything");
        page(paths, "/conformance", "conformance", "Standards that the services keep");
        page(paths, "/collections", "collections", "The collections");
        paths.put(
                "/openapi.json",
                OpenApiOperation.get("openapi", "This description", Offer.OPEN_API)
                        .parameters(Offer.OPEN_API.parameter())
                        .path());
        document(paths, "/tileMatrixSets", ".getTileMatrixSetsList", "The grids of tiles");
        paths.put(
                "/tileMatrixSets/{tileMatrixSetId}",
                json(".getTileMatrixSet", "A grid of tiles", Link.JSON)
                        .values(GRID)
                        .path());
        features(paths);
        collections.forEach(collection -> items(paths, collection));
        tiles(paths);
        models(paths);
        maps(paths);
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
                OpenApiOperation.get("collection", "A collection", Offer.DOCUMENT)
                        .values(COLLECTION)
                        .parameters(Offer.DOCUMENT.parameter())
                        .path());
        schema(paths, "queryables", "What the features of a collection can be asked by");
        schema(paths, "sortables", "What the features of a collection can be ordered by");
        schema(paths, "schema", "What the features of a collection look like");
        paths.put(
                "/collections/{collectionId}/items",
                OpenApiOperation.get("items", "The features of a collection", Offer.FEATURES)
                        .values(COLLECTION)
                        .parameters(ItemQuery.parameters(ANY).toArray(QueryParameter<?>[]::new))
                        .path());
        paths.put(
                "/collections/{collectionId}/items/{featureId}",
                OpenApiOperation.get("item", "A feature", Offer.FEATURE)
                        .values(COLLECTION, new PathValue("featureId", "string"))
                        .parameters(CrsParameter.CRS, new PropertiesParameter(ANY), Offer.FEATURE.parameter())
                        .path());
    }

    private static void schema(Map<String, Object> paths, String leaf, String summary) {
        paths.put(
                "/collections/{collectionId}/" + leaf,
                OpenApiOperation.get(leaf, summary, Offer.SCHEMA)
                        .values(COLLECTION)
                        .parameters(Offer.SCHEMA.parameter())
                        .path());
    }

    /** A collection with its own properties as parameters. */
    private static void items(Map<String, Object> paths, PublishedCollection collection) {
        List<QueryParameter<?>> parameters = new ArrayList<>();
        if (ModelRuns.isModel(collection.id())) {
            parameters.add(ModelRuns.RUN);
            parameters.add(ModelRuns.LEVEL);
        }
        parameters.addAll(ItemQuery.parameters(collection.table()));
        Set<String> taken = parameters.stream().map(QueryParameter::name).collect(Collectors.toSet());
        parameters.addAll(ItemQuery.properties(collection, taken::contains));
        paths.put(
                "/collections/" + collection.id() + "/items",
                OpenApiOperation.get(collection.id() + "Items", "The features of " + collection.id(), Offer.FEATURES)
                        .parameters(parameters.toArray(QueryParameter<?>[]::new))
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
                OpenApiOperation.get(id + ".getTileSetsList", "The tile sets", Offer.DOCUMENT)
                        .values(of)
                        .parameters(Offer.DOCUMENT.parameter())
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
        page(paths, "/models", "models", "The models that can be asked, with what everybody may know of them");
        paths.put(
                "/models/{modelId}",
                json("model", "The card of a model", Link.JSON).values(MODEL).path());
        paths.put(
                "/models/{modelId}/algorithm-register",
                OpenApiOperation.get("algorithmRegister", "A model as the Dutch algorithm register has it", Link.JSON)
                        .values(MODEL)
                        .parameters(ModelController.LANGUAGE, JsonResource.FORMAT)
                        .path());
    }

    private static void maps(Map<String, Object> paths) {
        paths.put(
                "/collections/{collectionId}/map/tiles",
                OpenApiOperation.get(
                                ".collection.map.getTileSetsList", "The tile sets of a map of cells", Offer.DOCUMENT)
                        .values(COLLECTION)
                        .parameters(Offer.DOCUMENT.parameter())
                        .path());
        paths.put(
                "/collections/{collectionId}/map/tiles/{tileMatrixSetId}",
                json(".collection.map.getTileSet", "The tile set of a map of cells", Link.JSON)
                        .values(COLLECTION, GRID)
                        .path());
        paths.put(
                "/collections/{collectionId}/legend",
                OpenApiOperation.get("legend", "What the colours of a map of cells mean", Link.JSON)
                        .values(COLLECTION)
                        .parameters(ModelRuns.RUN, ModelRuns.BESIDE, CellMaps.SHOW, JsonResource.FORMAT)
                        .path());
        paths.put(
                "/collections/{collectionId}/map/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
                OpenApiOperation.get(
                                ".collection.map.getTile",
                                "A tile of a map of the cells of a model or a grid",
                                "image/png")
                        .values(COLLECTION, GRID)
                        .values(TILE)
                        .parameters(ModelRuns.RUN, ModelRuns.BESIDE, CellMaps.SHOW, CellMapController.FORMAT)
                        .path());
    }

    private static void page(Map<String, Object> paths, String path, String id, String summary) {
        paths.put(
                path,
                OpenApiOperation.get(id, summary, Offer.DOCUMENT)
                        .parameters(Offer.DOCUMENT.parameter())
                        .path());
    }

    private static void document(Map<String, Object> paths, String path, String id, String summary) {
        paths.put(path, json(id, summary, Link.JSON).path());
    }

    private static OpenApiOperation json(String id, String summary, String mediaType) {
        return OpenApiOperation.get(id, summary, mediaType).parameters(JsonResource.FORMAT);
    }
}
