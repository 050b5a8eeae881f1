package nl.areaal.mapui.ogc.solid;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.tile.HeightPng;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.geodata.coverage.CoveragePieces;
import nl.areaal.geodata.coverage.PublishedCoverage;
import nl.areaal.geodata.coverage.PublishedCoverages;
import nl.areaal.geodata.coverage.SourceCoverages;
import nl.areaal.geodata.coverage.StoredCoverage;
import nl.areaal.mapui.ogc.Accepted;
import nl.areaal.mapui.ogc.JsonResource;
import nl.areaal.mapui.ogc.NotFoundException;
import nl.areaal.mapui.ogc.Published;
import nl.areaal.mapui.ogc.ServiceAddress;
import nl.areaal.mapui.ogc.TileCaching;
import nl.areaal.mapui.ogc.TileMesh;
import nl.areaal.mapui.ogc.TilePath;
import nl.areaal.mapui.ogc.query.FormatParameter;
import nl.areaal.mapui.ogc.query.Query;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The heights of the land as tiles of pictures, from which web maps raise terrain (raster-dem). */
@RestController
class TerrainController {
    static final FormatParameter FORMAT = FormatParameter.of("png");
    private static final String PATH = ServiceAddress.PATH + "/terrain";
    private static final String TILES = "/terrain/tiles/WebMercatorQuad";
    private static final int PIXELS = 256;
    /** Farther out the Netherlands are a few pixels. */
    private static final int MIN_ZOOM = 6;

    private static final int DEEPEST_ZOOM = 15;
    /** What a pixel measures on the ground of the Netherlands at zoom 0. */
    private static final double PIXEL_METRES = 96_400;

    private final PublishedCoverages coverages;
    private final CoveragePieces pieces;

    TerrainController(PublishedCoverages coverages, CoveragePieces pieces) {
        this.coverages = coverages;
        this.pieces = pieces;
    }

    /**
     * TileJSON 3.0 with what MapLibre wants to know of heights.
     *
     * @param maxzoom where a pixel is about as large as a cell of the stored terrain
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Terrain(
            String name,
            String encoding,
            List<String> tiles,
            int tileSize,
            int minzoom,
            int maxzoom,
            List<Double> bounds) {
        @JsonProperty
        String tilejson() {
            return "3.0.0";
        }
    }

    @GetMapping(PATH)
    Terrain terrain(HttpServletRequest request) {
        GridFrame frame = stored(request).frame();
        JsonResource.check(request);
        int zoom = (int) Math.ceil(Math.log(PIXEL_METRES / frame.cellMetres()) / Math.log(2));
        return new Terrain(
                "Terrain",
                "terrarium",
                List.of(ServiceAddress.of(request).url(TILES + "/{z}/{y}/{x}")),
                PIXELS,
                MIN_ZOOM,
                Math.clamp(zoom, MIN_ZOOM, DEEPEST_ZOOM),
                bounds(frame));
    }

    /** The box in degrees around the four corners of the stored terrain. */
    private static List<Double> bounds(GridFrame frame) {
        double[] corners = Systems.GLOBE.degrees(new double[] {
            frame.originX(), frame.southY(), frame.eastX(), frame.southY(),
            frame.originX(), frame.originY(), frame.eastX(), frame.originY()
        });
        return List.of(
                Math.min(corners[0], corners[4]),
                Math.min(corners[1], corners[3]),
                Math.max(corners[2], corners[6]),
                Math.max(corners[5], corners[7]));
    }

    @GetMapping(ServiceAddress.PATH + TILES + "/{z}/{y}/{x}")
    ResponseEntity<byte[]> tile(
            @PathVariable String z, @PathVariable String y, @PathVariable String x, HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        StoredCoverage terrain = stored(request);
        TileAddress tile = TilePath.read(query, TileGrid.WEB_MERCATOR_QUAD, z, y, x);
        query.read(FORMAT);
        query.finish();
        Accepted.requireOneOf(request, MediaType.IMAGE_PNG_VALUE);
        String etag = "W/\"%s-%d-%d-%d\""
                .formatted(
                        HexFormat.of().toHexDigits(terrain.sha256().hashCode()),
                        tile.zoom(),
                        tile.row(),
                        tile.column());
        return TileCaching.answer(
                etag, request, answer -> answer.contentType(MediaType.IMAGE_PNG).body(draw(terrain, tile)));
    }

    /** Beyond what is known the land lies at NAP. */
    private byte[] draw(StoredCoverage terrain, TileAddress tile) {
        double[] heights = new double[PIXELS * PIXELS];
        if (tile.zoom() >= MIN_ZOOM) {
            TileMesh mesh = new TileMesh(tile, Systems.FROM_WEB::apply);
            Envelope extent = mesh.extent();
            pieces.shown(terrain, extent, extent.getWidth() / PIXELS).ifPresent(cells -> fill(heights, mesh, cells));
        }
        return HeightPng.encode(heights, PIXELS);
    }

    private static void fill(double[] heights, TileMesh mesh, Grid cells) {
        double[] xs = new double[PIXELS];
        double[] ys = new double[PIXELS];
        for (int row = 0; row < PIXELS; row++) {
            mesh.row(row, xs, ys);
            for (int column = 0; column < PIXELS; column++) {
                heights[row * PIXELS + column] = cells.smoothAt(xs[column], ys[column]);
            }
        }
    }

    private StoredCoverage stored(HttpServletRequest request) {
        String id = SourceCoverages.idOf(Facts.TERRAIN.id());
        return coverages
                .find(id, Published.audience(request))
                .map(PublishedCoverage::stored)
                .orElseThrow(() -> new NotFoundException("coverage", id));
    }
}
