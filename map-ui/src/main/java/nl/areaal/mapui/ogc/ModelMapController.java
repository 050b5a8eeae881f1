package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.mapui.colour.DrawnRun;
import nl.areaal.mapui.colour.DrawnRuns;
import nl.areaal.mapui.colour.ModelScale;
import nl.areaal.mapui.ogc.query.FormatParameter;
import nl.areaal.mapui.ogc.query.Query;
import nl.areaal.mapui.ogc.query.WordParameter;
import nl.areaal.mapui.scenario.RunPair;
import nl.areaal.mapui.scenario.RunSummary;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What a run of a model found, cell by cell, as a map, and what its colours mean. */
@RestController
class ModelMapController {
    static final WordParameter<Show> SHOW =
            new WordParameter<>("show", "The answer of the model itself, or what the scenario changes.", Show.class);
    static final FormatParameter FORMAT = FormatParameter.of("png");
    private static final String COLLECTION = ServiceAddress.PATH + "/collections/{model}";
    private static final String MAP = COLLECTION + "/map/tiles";
    /** Farther out the region is smaller than a tile's corner. */
    private static final int FIRST_ZOOM = 6;
    /** A run never changes; only the colours of a later version of us may. */
    private static final Duration FRESH = Duration.ofHours(1);

    private static final int COLOURING = 2;

    private final ModelRuns runs;
    private final DrawnRuns drawn;

    ModelMapController(ModelRuns runs, DrawnRuns drawn) {
        this.runs = runs;
        this.drawn = drawn;
    }

    /** Which number of a run colours a cell. */
    enum Show {
        VALUE,
        DELTA
    }

    /** The tile sets of the map. */
    record TileSets(List<TileSet> tilesets, List<Link> links) {}

    /** What the colours of the map mean. */
    record Legend(String show, String unit, Bilingual title, List<ModelScale.Stop> stops) {}

    @GetMapping(MAP + "/{grid}/{z}/{y}/{x}")
    ResponseEntity<byte[]> tile(
            @PathVariable String model,
            @PathVariable String grid,
            @PathVariable String z,
            @PathVariable String y,
            @PathVariable String x,
            HttpServletRequest request) {
        ModelRuns.card(model);
        Query query = new Query(request.getParameterMap());
        query.read(FORMAT);
        Show show = query.read(SHOW).orElse(Show.VALUE);
        RunSummary run = runs.get(model, query);
        Optional<RunSummary> beside = runs.beside(model, query);
        TileAddress tile = TilePath.read(query, TilePath.grid(grid), z, y, x);
        query.finish();
        Accepted.requireOneOf(request, MediaType.IMAGE_PNG_VALUE);
        String etag = "\"%s-%s-%d-%s-%s-%s-%s\"".formatted(name(run, beside), show, COLOURING, grid, z, y, x);
        if (new ServletWebRequest(request).checkNotModified(etag)) {
            return caching(HttpStatus.NOT_MODIFIED, etag, query).build();
        }
        byte[] png = tile.grid().webZoom(tile.zoom()) < FIRST_ZOOM ? new byte[0] : draw(cells(run, beside), show, tile);
        return png.length == 0
                ? caching(HttpStatus.NO_CONTENT, etag, query).build()
                : caching(HttpStatus.OK, etag, query)
                        .contentType(MediaType.IMAGE_PNG)
                        .body(png);
    }

    @GetMapping(MAP)
    TileSets tileSets(@PathVariable String model, HttpServletRequest request) {
        ModelCard card = ModelRuns.card(model);
        JsonResource.check(request);
        String here = address(model, request);
        List<TileSet> sets = Arrays.stream(TileGrid.values())
                .map(grid -> tileSet(card, grid, here, request))
                .toList();
        return new TileSets(sets, List.of(Link.to(here, "self", Link.JSON, "This document")));
    }

    @GetMapping(MAP + "/{grid}")
    TileSet tileSet(@PathVariable String model, @PathVariable String grid, HttpServletRequest request) {
        ModelCard card = ModelRuns.card(model);
        TileGrid chosen = TilePath.grid(grid);
        JsonResource.check(request);
        return tileSet(card, chosen, address(model, request), request);
    }

    private static TileSet tileSet(ModelCard card, TileGrid grid, String sets, HttpServletRequest request) {
        String here = sets + "/" + grid.id();
        return TileSet.of(
                card.name().en(),
                "map",
                grid,
                ServiceAddress.of(request),
                List.of(
                        Link.to(here, "self", Link.JSON, "This tile set"),
                        Link.template(
                                here + "/{tileMatrix}/{tileRow}/{tileCol}?f=png",
                                "item",
                                MediaType.IMAGE_PNG_VALUE,
                                "The tiles"),
                        Link.to(
                                ServiceAddress.of(request).url("/tileMatrixSets/" + grid.id()),
                                Rel.TILING_SCHEME,
                                Link.JSON,
                                grid.id())));
    }

    @GetMapping(COLLECTION + "/legend")
    Legend legend(@PathVariable String model, HttpServletRequest request) {
        ModelCard card = ModelRuns.card(model);
        Query query = new Query(request.getParameterMap());
        query.read(JsonResource.FORMAT);
        Show show = query.read(SHOW).orElse(Show.VALUE);
        RunSummary run = runs.get(model, query);
        Optional<RunSummary> beside = runs.beside(model, query);
        query.finish();
        Accepted.requireOneOf(request, Link.JSON);
        Bilingual title = show == Show.VALUE
                ? card.name()
                : new Bilingual("Verandering door het scenario", "Change by the scenario");
        DrawnRun cells = cells(run, beside);
        return new Legend(
                show.name().toLowerCase(Locale.ROOT),
                card.unit(),
                title,
                cells.scale(show == Show.DELTA).legend());
    }

    private static String name(RunSummary run, Optional<RunSummary> beside) {
        return run.id() + beside.map(other -> "-" + other.id()).orElse("");
    }

    private DrawnRun cells(RunSummary run, Optional<RunSummary> beside) {
        try {
            return beside.map(other -> drawn.difference(new RunPair(other.id(), run.id())))
                    .orElseGet(() -> drawn.get(run.id()));
        } catch (NoSuchElementException e) {
            throw new NotFoundException("picture of run", name(run, beside));
        }
    }

    private static byte[] draw(DrawnRun cells, Show show, TileAddress tile) {
        return new CellPicture(cells, show == Show.DELTA, toRegion(tile.grid())).draw(tile);
    }

    private static UnaryOperator<Geometry> toRegion(TileGrid grid) {
        return switch (grid) {
            case WEB_MERCATOR_QUAD -> Mercator.TO_REGION::apply;
            case NETHERLANDS_RD_NEW_QUAD -> UnaryOperator.identity();
        };
    }

    private static String address(String model, HttpServletRequest request) {
        return ServiceAddress.of(request).url("/collections/" + model + "/map/tiles");
    }

    /** Which run is the newest baseline may change within a minute; what a named run found does not. */
    private static ResponseEntity.BodyBuilder caching(HttpStatus status, String etag, Query query) {
        Duration fresh = query.read(ModelRuns.RUN).isPresent() ? FRESH : Duration.ofMinutes(1);
        return ResponseEntity.status(status)
                .eTag(etag)
                .cacheControl(CacheControl.maxAge(fresh).cachePublic());
    }

    /** The register of reference systems takes seconds to open, so that waits for the first who needs it. */
    private static final class Mercator {
        static final CrsTransform TO_REGION = CrsTransform.toRegion(new DeclaredCrs("EPSG:3857"));
    }
}
