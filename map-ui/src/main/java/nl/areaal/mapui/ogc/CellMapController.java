package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.mapui.colour.ModelScale;
import nl.areaal.mapui.ogc.query.FormatParameter;
import nl.areaal.mapui.ogc.query.Query;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Cells as a map, and what its colours mean: those of a run of a model, or of a grid that was stored. */
@RestController
class CellMapController {
    static final FormatParameter FORMAT = FormatParameter.of("png");
    private static final String COLLECTION = ServiceAddress.PATH + "/collections/{id}";
    private static final String MAP = COLLECTION + "/map/tiles";
    /** Raised when the same cells are drawn otherwise. */
    private static final int COLOURING = 3;

    private final CellMaps maps;

    CellMapController(CellMaps maps) {
        this.maps = maps;
    }

    /** What the colours of the map mean. */
    record Legend(String show, String unit, Bilingual title, List<ModelScale.Stop> stops) {}

    @GetMapping(MAP + "/{grid}/{z}/{y}/{x}")
    ResponseEntity<byte[]> tile(
            @PathVariable String id,
            @PathVariable String grid,
            @PathVariable String z,
            @PathVariable String y,
            @PathVariable String x,
            HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        query.read(FORMAT);
        CellMaps.Shown shown = maps.get(id, query, request);
        TileAddress tile = TilePath.read(query, TilePath.grid(grid), z, y, x);
        query.finish();
        Accepted.requireOneOf(request, MediaType.IMAGE_PNG_VALUE);
        String etag = "\"%s-%d-%s-%s-%s-%s\"".formatted(shown.version(), COLOURING, grid, z, y, x);
        if (new ServletWebRequest(request).checkNotModified(etag)) {
            return caching(HttpStatus.NOT_MODIFIED, etag, shown).build();
        }
        byte[] png = CellLimits.areDrawn(tile.grid(), tile.zoom()) ? draw(shown, tile) : new byte[0];
        return png.length == 0
                ? caching(HttpStatus.NO_CONTENT, etag, shown).build()
                : caching(HttpStatus.OK, etag, shown)
                        .contentType(MediaType.IMAGE_PNG)
                        .body(png);
    }

    @GetMapping(MAP)
    ResponseEntity<Object> tileSets(@PathVariable String id, HttpServletRequest request) {
        Described map = described(id, request);
        String name = Titles.inEnglish(request) ? map.title().en() : map.title().nl();
        return TileSets.answer(name, map.here(), request, grid -> tileSet(map, grid, request));
    }

    @GetMapping(MAP + "/{grid}")
    TileSet tileSet(@PathVariable String id, @PathVariable String grid, HttpServletRequest request) {
        Described map = described(id, request);
        TileGrid chosen = TilePath.grid(grid);
        JsonResource.check(request);
        return tileSet(map, chosen, request);
    }

    /** A map to be described, and where its tile sets are. */
    private record Described(Bilingual title, Optional<CellLimits> limits, String here) {}

    private Described described(String id, HttpServletRequest request) {
        return new Described(
                maps.title(id, request),
                maps.frame(id, request).map(CellLimits::new),
                ServiceAddress.of(request).url("/collections/" + id + "/map/tiles"));
    }

    private static TileSet tileSet(Described map, TileGrid grid, HttpServletRequest request) {
        String here = map.here() + "/" + grid.id();
        ServiceAddress address = ServiceAddress.of(request);
        TileSet whole = TileSet.of(
                map.title().en(),
                "map",
                grid,
                address,
                List.of(
                        Link.to(here, "self", Link.JSON, "This tile set"),
                        Link.template(
                                here + "/{tileMatrix}/{tileRow}/{tileCol}?f=png",
                                "item",
                                MediaType.IMAGE_PNG_VALUE,
                                "The tiles"),
                        TileSet.scheme(grid, address)));
        return map.limits()
                .map(limits -> whole.within(Optional.of(limits.degrees())).limitedTo(limits.tiles(grid)))
                .orElse(whole);
    }

    @GetMapping(COLLECTION + "/legend")
    Legend legend(@PathVariable String id, HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        query.read(JsonResource.FORMAT);
        CellMaps.Shown shown = maps.get(id, query, request);
        query.finish();
        Accepted.requireOneOf(request, Link.JSON);
        CellMaps.Cells cells = shown.cells().get();
        return new Legend(
                cells.show(), cells.unit(), cells.title(), cells.scale().legend());
    }

    private static byte[] draw(CellMaps.Shown shown, TileAddress tile) {
        CellMaps.Cells cells = shown.cells().get();
        return new CellPicture(cells.source(), cells.scale(), toRegion(tile.grid())).draw(tile);
    }

    private static UnaryOperator<Geometry> toRegion(TileGrid grid) {
        return switch (grid) {
            case WEB_MERCATOR_QUAD -> Mercator.TO_REGION::apply;
            case NETHERLANDS_RD_NEW_QUAD -> UnaryOperator.identity();
        };
    }

    private static ResponseEntity.BodyBuilder caching(HttpStatus status, String etag, CellMaps.Shown shown) {
        return ResponseEntity.status(status).eTag(etag).cacheControl(shown.caching());
    }

    /** The register of reference systems takes seconds to open, so that waits for the first who needs it. */
    private static final class Mercator {
        static final CrsTransform TO_REGION = CrsTransform.toRegion(new DeclaredCrs("EPSG:3857"));
    }
}
