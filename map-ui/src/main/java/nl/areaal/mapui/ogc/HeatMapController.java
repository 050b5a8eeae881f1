package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.mapui.heat.HeatScale;
import nl.areaal.mapui.ogc.query.FormatParameter;
import nl.areaal.mapui.ogc.query.Query;
import nl.areaal.mapui.ogc.query.WordParameter;
import nl.areaal.mapui.scenario.RunSummary;
import nl.areaal.mapui.scenario.Scenarios;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The heat of a run, cell by cell, as a map, and what its colours mean. */
@RestController
class HeatMapController {
    static final WordParameter<HeatScale> SHOW =
            new WordParameter<>("show", "The heat itself, or what the scenario changes.", HeatScale.class);
    static final FormatParameter FORMAT = FormatParameter.of("png");
    private static final String MAP = ServiceAddress.PATH + "/collections/heat/map/tiles";
    /** Farther out the region is smaller than a tile's corner. */
    private static final int FIRST_ZOOM = 6;
    /** A run never changes; only the colours of a later version of us may. */
    private static final Duration FRESH = Duration.ofHours(1);

    private static final int COLOURING = 1;

    private final HeatRuns runs;
    private final GridCache grids;
    private final Map<HeatScale, HeatPicture> pictures = new EnumMap<>(HeatScale.class);

    HeatMapController(HeatRuns runs, Scenarios scenarios) {
        this.runs = runs;
        this.grids = new GridCache(scenarios);
    }

    /** The tile sets of the map. */
    record TileSets(List<TileSet> tilesets, List<Link> links) {}

    /** What the colours of the map mean. */
    record Legend(String show, String unit, Map<String, String> title, List<HeatScale.Stop> stops) {}

    @GetMapping(MAP + "/WebMercatorQuad/{z}/{y}/{x}")
    ResponseEntity<byte[]> tile(
            @PathVariable String z, @PathVariable String y, @PathVariable String x, HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        query.read(FORMAT);
        HeatScale show = query.read(SHOW).orElse(HeatScale.VALUE);
        RunSummary run = runs.get(query);
        TileAddress tile = TilePath.read(query, z, y, x);
        query.finish();
        Accepted.requireOneOf(request, MediaType.IMAGE_PNG_VALUE);
        String etag = "\"%s-%s-%d-%s-%s-%s\"".formatted(run.id(), show, COLOURING, z, y, x);
        if (new ServletWebRequest(request).checkNotModified(etag)) {
            return caching(HttpStatus.NOT_MODIFIED, etag, query).build();
        }
        byte[] png = tile.zoom() < FIRST_ZOOM ? new byte[0] : picture(show).draw(grids.get(run.id()), tile);
        return png.length == 0
                ? caching(HttpStatus.NO_CONTENT, etag, query).build()
                : caching(HttpStatus.OK, etag, query)
                        .contentType(MediaType.IMAGE_PNG)
                        .body(png);
    }

    @GetMapping(MAP)
    TileSets tileSets(HttpServletRequest request) {
        JsonResource.check(request);
        String here = ServiceAddress.of(request).url("/collections/heat/map/tiles");
        return new TileSets(List.of(tileSet(request)), List.of(Link.to(here, "self", Link.JSON, "This document")));
    }

    @GetMapping(MAP + "/WebMercatorQuad")
    TileSet tileSet(HttpServletRequest request) {
        JsonResource.check(request);
        ServiceAddress address = ServiceAddress.of(request);
        String here = address.url("/collections/heat/map/tiles/WebMercatorQuad");
        return TileSet.map(
                "Heat",
                List.of(
                        Link.to(here, "self", Link.JSON, "This tile set"),
                        Link.template(
                                here + "/{tileMatrix}/{tileRow}/{tileCol}?f=png",
                                "item",
                                MediaType.IMAGE_PNG_VALUE,
                                "The tiles"),
                        Link.to(
                                address.url("/tileMatrixSets/WebMercatorQuad"),
                                Rel.TILING_SCHEME,
                                Link.JSON,
                                "WebMercatorQuad")));
    }

    @GetMapping(ServiceAddress.PATH + "/collections/heat/legend")
    Legend legend(HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        query.read(JsonResource.FORMAT);
        HeatScale show = query.read(SHOW).orElse(HeatScale.VALUE);
        query.finish();
        Accepted.requireOneOf(request, Link.JSON);
        Map<String, String> title = show == HeatScale.VALUE
                ? Map.of("nl", "Warmer dan het buitengebied", "en", "Warmer than the open country")
                : Map.of("nl", "Verandering door het scenario", "en", "Change by the scenario");
        return new Legend(show.name().toLowerCase(Locale.ROOT), "K", title, show.legend());
    }

    /** The register of reference systems takes seconds to open, so that waits for the first who needs it. */
    private synchronized HeatPicture picture(HeatScale show) {
        return pictures.computeIfAbsent(
                show, scale -> new HeatPicture(scale, CrsTransform.toRegion(new DeclaredCrs("EPSG:3857"))));
    }

    /** Which run is the newest baseline may change within a minute; what a named run found does not. */
    private static ResponseEntity.BodyBuilder caching(HttpStatus status, String etag, Query query) {
        Duration fresh = query.read(HeatRuns.RUN).isPresent() ? FRESH : Duration.ofMinutes(1);
        return ResponseEntity.status(status)
                .eTag(etag)
                .cacheControl(CacheControl.maxAge(fresh).cachePublic());
    }
}
