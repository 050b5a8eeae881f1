package nl.areaal.mapui.ogc.solid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.areaal.core.crs.Globe;
import nl.areaal.core.mesh.Extrusion;
import nl.areaal.core.mesh.Mesh;
import nl.areaal.core.mesh.SurfaceDrawing;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.geodata.layer.BuildingHeights;
import nl.areaal.geodata.layer.BuildingTileStore;
import nl.areaal.geodata.layer.FeatureRow;
import nl.areaal.geodata.layer.PublishedCollection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the content of 3D tiles: each building by its own surfaces, as far as they are known (LoD 2), and else raised from its ground plan to its
 * height (LoD 1).
 */
final class TileContents {
    /** Some 12 MB; what doesn't fit is raised from its ground plan, which takes far less. */
    private static final int MOST_CORNERS_OF_SURFACES = 400_000;

    /** Some 20 MB; no real tile comes near. */
    private static final int MOST_CORNERS = 700_000;

    private static final double LEAST_METRES = 0.1;

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
        tiles.buildings(collection, heights, tile, making.rows::add);
        making.rows.forEach(row -> making.numbers.put(row.name(), making.numbers.size()));
        tiles.surfaces(collection, making.numbers.keySet(), making::show);
        making.raiseOthers();
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
        private final SurfaceDrawing surfaces;
        private final List<FeatureRow> rows = new ArrayList<>();
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final Set<String> drawn = new HashSet<>();

        Making(PublishedCollection collection, BuildingHeights heights, Ground ground, double[] origin) {
            this.collection = collection;
            this.heights = heights;
            this.ground = ground;
            mesh = new Mesh(origin);
            extrusion = new Extrusion(globe, mesh);
            surfaces = new SurfaceDrawing(globe, mesh);
        }

        void show(String name, MultiPolygon body) {
            int number = Objects.requireNonNull(numbers.get(name), name);
            drawn.add(name);
            if (mesh.corners() + body.getNumPoints() <= MOST_CORNERS_OF_SURFACES) {
                try {
                    surfaces.add(number, body);
                    return;
                } catch (IllegalStateException e) {
                    LOG.debug("{} of {} has surfaces that can't be drawn", name, collection.id(), e);
                }
            }
            DoubleSummaryStatistics between = Arrays.stream(body.getCoordinates())
                    .mapToDouble(Coordinate::getZ)
                    .summaryStatistics();
            raise(rows.get(number), between.getMin(), Math.max(between.getMax(), between.getMin() + LEAST_METRES));
        }

        void raiseOthers() {
            for (FeatureRow building : rows) {
                if (!drawn.contains(building.name())) {
                    Coordinate middle =
                            building.geometry().getEnvelopeInternal().centre();
                    double floor =
                            heights.groundNap(collection, building).orElseGet(() -> ground.napAt(middle.x, middle.y));
                    raise(building, floor, floor + heights.heightMetres(collection, building));
                }
            }
        }

        private void raise(FeatureRow building, double floor, double roof) {
            if (mesh.corners() > MOST_CORNERS) {
                return;
            }
            try {
                extrusion.add(Objects.requireNonNull(numbers.get(building.name())), building.geometry(), floor, roof);
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
