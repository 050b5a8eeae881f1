package nl.areaal.mapui.ogc.solid;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.geodata.layer.BuildingHeights;
import nl.areaal.geodata.layer.BuildingLevel;
import nl.areaal.geodata.layer.BuildingTile;
import nl.areaal.geodata.layer.BuildingTileStore;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.mapui.ogc.Accepted;
import nl.areaal.mapui.ogc.Link;
import nl.areaal.mapui.ogc.NotFoundException;
import nl.areaal.mapui.ogc.Published;
import nl.areaal.mapui.ogc.ServedTiles;
import nl.areaal.mapui.ogc.ServiceAddress;
import nl.areaal.mapui.ogc.TileCaching;
import nl.areaal.mapui.ogc.TilePath;
import nl.areaal.mapui.ogc.query.Query;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Buildings in three dimensions. */
@RestController
class SolidController {
    private static final String TILES = ServiceAddress.PATH + "/collections/{id}/3dtiles";
    private static final String TILE = TILES + "/{z}/{y}/{x}";
    /** Goes up when the same buildings make other bytes. */
    private static final int ENCODING = 2;

    private final Published published;
    private final ServedTiles served;
    private final BuildingTileStore tiles;
    private final Grounds grounds;

    SolidController(Published published, ServedTiles served, BuildingTileStore tiles, Grounds grounds) {
        this.published = published;
        this.served = served;
        this.tiles = tiles;
        this.grounds = grounds;
    }

    /** What was asked for, found and allowed. */
    private record Asked(PublishedCollection collection, BuildingHeights heights, Ground ground) {}

    @GetMapping(TILES + "/tileset.json")
    ResponseEntity<Object> tileset(@PathVariable String id, HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        Asked asked = find(id, query, request);
        query.finish();
        Accepted.requireOneOf(request, Link.JSON);
        String state = asked.collection().tiling().change() + "-"
                + asked.collection().changedAt().toEpochMilli();
        return answer(asked, state, MediaType.APPLICATION_JSON, request, from -> {
            List<BuildingTile> blocks = tiles.blocks(from.collection(), from.heights());
            return blocks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Tilesets(Systems.GLOBE, from.ground()).ofBlocks(blocks));
        });
    }

    @GetMapping(TILE + "/tileset.json")
    ResponseEntity<Object> block(
            @PathVariable String id,
            @PathVariable String z,
            @PathVariable String y,
            @PathVariable String x,
            HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        Asked asked = find(id, query, request);
        TileAddress block = tile(query, List.of(BuildingLevel.CITY), z, y, x);
        Accepted.requireOneOf(request, Link.JSON);
        return answer(asked, state(asked, block), MediaType.APPLICATION_JSON, request, from -> {
            List<BuildingTile> within = tiles.within(from.collection(), from.heights(), block);
            return within.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Tilesets(Systems.GLOBE, from.ground()).ofBlock(within));
        });
    }

    @GetMapping(TILE + "/content.glb")
    ResponseEntity<Object> content(
            @PathVariable String id,
            @PathVariable String z,
            @PathVariable String y,
            @PathVariable String x,
            HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        Asked asked = find(id, query, request);
        TileAddress tile = tile(query, List.of(BuildingLevel.values()), z, y, x);
        Accepted.requireOneOf(request, GlbFile.MEDIA_TYPE);
        MediaType glb = MediaType.parseMediaType(GlbFile.MEDIA_TYPE);
        return answer(
                asked,
                state(asked, tile),
                glb,
                request,
                from -> new TileContents(tiles, Systems.GLOBE)
                        .make(from.collection(), from.heights(), tile, from.ground())
                        .map(bytes -> (Object) bytes));
    }

    private Asked find(String id, Query query, HttpServletRequest request) {
        PublishedCollection collection = published.getForTile(id, request, query);
        BuildingHeights heights =
                BuildingHeights.of(collection).orElseThrow(() -> new NotFoundException("3D tileset of collection", id));
        return new Asked(collection, heights, grounds.get(Published.audience(request)));
    }

    private static TileAddress tile(Query query, List<BuildingLevel> levels, String z, String y, String x) {
        List<String> zooms =
                levels.stream().map(level -> String.valueOf(level.zoom())).toList();
        if (!zooms.contains(z)) {
            query.reject("tileMatrix", z, zooms.size() == 1 ? zooms.getFirst() : "one of " + zooms);
            query.finish();
        }
        TileAddress tile = TilePath.read(query, BuildingLevel.GRID, z, y, x);
        query.finish();
        return tile;
    }

    private String state(Asked asked, TileAddress tile) {
        return served.state(asked.collection(), tile) + "-" + tile.zoom() + "-" + tile.row() + "-" + tile.column();
    }

    /** Weak, since the same may come zipped or not. Known without making what is asked for. */
    private static ResponseEntity<Object> answer(
            Asked asked,
            String state,
            MediaType type,
            HttpServletRequest request,
            Function<Asked, Optional<Object>> maker) {
        String etag = "W/\"%s-%s-%d-%s\""
                .formatted(
                        HexFormat.of().toHexDigits(asked.collection().id().hashCode()),
                        state,
                        ENCODING,
                        HexFormat.of().toHexDigits(asked.ground().state().hashCode()));
        return TileCaching.answer(
                etag,
                request,
                answer -> answer.contentType(type)
                        .body(maker.apply(asked)
                                .orElseThrow(() -> new NotFoundException("building on", request.getRequestURI()))));
    }
}
