package nl.areaal.mapui.ogc.solid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.crs.Globe;
import nl.areaal.core.mesh.Extrusion;
import nl.areaal.core.mesh.Mesh;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.geodata.layer.BuildingHeights;
import nl.areaal.geodata.layer.BuildingTileStore;
import nl.areaal.geodata.layer.FeatureRow;
import nl.areaal.geodata.layer.PublishedCollection;
import org.locationtech.jts.geom.Coordinate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the content of 3D tiles: each building raised from its ground plan to its height (LoD 1). */
final class TileContents {
    /** Some 12 MB; no real tile comes near. */
    private static final int MOST_CORNERS = 400_000;

    private static final Logger LOG = LoggerFactory.getLogger(TileContents.class);

    private final BuildingTileStore tiles;
    private final Globe globe;

    TileContents(BuildingTileStore tiles, Globe globe) {
        this.tiles = tiles;
        this.globe = globe;
    }

    /** The tile as binary glTF; empty when there are no buildings. */
    Optional<byte[]> make(PublishedCollection collection, BuildingHeights heights, TileAddress tile, Ground ground) {
        Making making = new Making(collection, heights, ground, middle(tile, ground));
        tiles.buildings(collection, heights, tile, making::add);
        return making.toBytes();
    }

    private double[] middle(TileAddress tile, Ground ground) {
        double x = (tile.minX() + tile.maxX()) / 2;
        double y = (tile.minY() + tile.maxY()) / 2;
        return globe.places(new double[] {x, y}, new double[] {ground.napAt(x, y)});
    }

    /** One tile in the making. */
    private final class Making {
        private final PublishedCollection collection;
        private final BuildingHeights heights;
        private final Ground ground;
        private final Mesh mesh;
        private final Extrusion extrusion;
        private final List<FeatureRow> rows = new ArrayList<>();

        Making(PublishedCollection collection, BuildingHeights heights, Ground ground, double[] origin) {
            this.collection = collection;
            this.heights = heights;
            this.ground = ground;
            mesh = new Mesh(origin);
            extrusion = new Extrusion(globe, mesh);
        }

        void add(FeatureRow building) {
            if (mesh.corners() > MOST_CORNERS) {
                return;
            }
            Coordinate middle = building.geometry().getEnvelopeInternal().centre();
            double floor = heights.groundNap(collection, building).orElseGet(() -> ground.napAt(middle.x, middle.y));
            try {
                extrusion.add(
                        rows.size(), building.geometry(), floor, floor + heights.heightMetres(collection, building));
                rows.add(building);
            } catch (IllegalStateException e) {
                LOG.warn("{} of {} can't be raised and is not on its 3D tile", building.name(), collection.id(), e);
            }
        }

        Optional<byte[]> toBytes() {
            return mesh.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new BuildingModel(
                                    mesh, new PropertyTable(collection.table().columns(), rows), rows.size())
                            .toBytes());
        }
    }
}
