package nl.areaal.mapui.ogc.solid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.crs.Globe;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.geodata.layer.BuildingLevel;
import nl.areaal.geodata.layer.BuildingTile;
import nl.areaal.mapui.ogc.solid.Tileset.Content;
import nl.areaal.mapui.ogc.solid.Tileset.Tile;

/** Describes the tiles of a collection: in one tileset its blocks, and in one for each block all that lies within. */
final class Tilesets {
    /** From some sixty kilometres on a viewer looks for blocks; farther away it draws nothing. */
    private static final double ERROR_WITHOUT_BLOCKS = 1_000;

    private static final Optional<String> ADD = Optional.of("ADD");

    private final Globe globe;
    private final Ground ground;

    Tilesets(Globe globe, Ground ground) {
        this.globe = globe;
        this.ground = ground;
    }

    /** The first one, which has the way to those of the blocks. */
    Tileset ofBlocks(List<BuildingTile> blocks) {
        List<Tile> children = blocks.stream()
                .map(block -> tile(
                        Volume.of(block, ground),
                        BuildingLevel.CITY,
                        Optional.of(path(block) + "/tileset.json"),
                        List.of()))
                .toList();
        Tile root = new Tile(all(blocks).region(globe), ERROR_WITHOUT_BLOCKS, ADD, Optional.empty(), children);
        return new Tileset(Tileset.ASSET, ERROR_WITHOUT_BLOCKS, root);
    }

    /** That of a block, whose tiles lie three folders up. */
    Tileset ofBlock(List<BuildingTile> within) {
        List<Tile> quarters = new ArrayList<>();
        within.stream()
                .map(tile -> up(tile.address(), BuildingLevel.QUARTER))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(quarter -> quarters.add(quarter(quarter, within)));
        Tile city = tile(all(within), BuildingLevel.CITY, content(within, BuildingLevel.CITY), quarters);
        return new Tileset(
                Tileset.ASSET,
                city.geometricError(),
                new Tile(city.boundingVolume(), city.geometricError(), ADD, city.content(), city.children()));
    }

    private Tile quarter(TileAddress quarter, List<BuildingTile> within) {
        List<BuildingTile> own = within.stream()
                .filter(tile -> up(tile.address(), BuildingLevel.QUARTER)
                        .filter(quarter::equals)
                        .isPresent())
                .toList();
        List<Tile> streets = own.stream()
                .filter(tile -> tile.address().zoom() == BuildingLevel.STREET.zoom())
                .map(tile -> tile(
                        Volume.of(tile, ground),
                        BuildingLevel.STREET,
                        content(List.of(tile), BuildingLevel.STREET),
                        List.of()))
                .toList();
        return tile(all(own), BuildingLevel.QUARTER, content(own, BuildingLevel.QUARTER), streets);
    }

    /** The tile of a level that another one lies in; empty when that is of a level before. */
    private static Optional<TileAddress> up(TileAddress tile, BuildingLevel level) {
        int deeper = tile.zoom() - level.zoom();
        return deeper < 0
                ? Optional.empty()
                : Optional.of(
                        new TileAddress(tile.grid(), level.zoom(), tile.row() >> deeper, tile.column() >> deeper));
    }

    /** The way to the one tile of a level among others. */
    private static Optional<String> content(List<BuildingTile> tiles, BuildingLevel level) {
        return tiles.stream()
                .filter(tile -> tile.address().zoom() == level.zoom())
                .map(tile -> "../../../" + path(tile) + "/content.glb")
                .findFirst();
    }

    private static String path(BuildingTile tile) {
        TileAddress address = tile.address();
        return address.zoom() + "/" + address.row() + "/" + address.column();
    }

    private Volume all(List<BuildingTile> tiles) {
        return tiles.stream()
                .map(tile -> Volume.of(tile, ground))
                .reduce(Volume::and)
                .orElseThrow(() -> new IllegalArgumentException("a tileset has no tiles, expected one at least"));
    }

    /** What is missing without the children are the buildings that are too small for this level. */
    private Tile tile(Volume volume, BuildingLevel level, Optional<String> content, List<Tile> children) {
        return new Tile(
                volume.region(globe), level.leastMetres(), Optional.empty(), content.map(Content::new), children);
    }
}
