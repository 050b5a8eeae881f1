package nl.areaal.geodata.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** Trees along the streets that are built on, and in parks. */
final class Trees {
    private static final long SEED = 113;
    private static final double STREET_SHARE = 0.7;
    private static final double STREET_SPACING_METRES = 18;
    private static final int PARK_TREES_PER_CELL = 3;

    /** A tree; the crown is a diameter. */
    record Tree(Point place, double heightMetres, double crownMetres) {}

    private final World world;
    private final int wanted;
    private final List<Tree> made = new ArrayList<>();

    private Trees(World world, int wanted) {
        this.world = world;
        this.wanted = wanted;
    }

    static List<Tree> of(World world, List<Town> towns, int wanted) {
        Trees trees = new Trees(world, wanted);
        trees.alongStreets(towns);
        trees.inParks();
        return trees.made;
    }

    /** One block of each town in turn, so that no town is without. */
    private void alongStreets(List<Town> towns) {
        int longest =
                towns.stream().mapToInt(town -> town.blocks().size()).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (Town town : towns) {
                int turns = Math.max(1, town.gemeente().dwellings() / 12_000);
                for (int turn = i * turns;
                        turn < Math.min((i + 1) * turns, town.blocks().size());
                        turn++) {
                    alongBlock(town, town.blocks().get(turn));
                }
            }
            if (made.size() > STREET_SHARE * wanted) {
                return;
            }
        }
    }

    private void alongBlock(Town town, Town.Block block) {
        for (double along = 6; along < Town.BLOCK_LENGTH_METRES; along += STREET_SPACING_METRES) {
            long chance = Noise.hash(SEED + (long) along, block.column(), block.row());
            if (Noise.unit(chance, 0, 0) < 0.62) {
                Coordinate place = town.place(
                        block.column() + along / Town.BLOCK_LENGTH_METRES, block.row() + 4.5 / Town.BLOCK_DEPTH_METRES);
                add(place.x, place.y, chance);
            }
        }
    }

    private void inParks() {
        SampleFrame frame = world.frame();
        int left = wanted - made.size();
        double share = (double) left / PARK_TREES_PER_CELL / world.cellsUsedFor(LandClass.PARK);
        for (int cell = 0; cell < frame.cells(); cell++) {
            long chance = Noise.hash(SEED + 1, cell, 0);
            boolean planted = world.landUse().labels[cell] == LandClass.PARK.label && Noise.unit(chance, 7, 7) < share;
            for (int i = 0; planted && i < PARK_TREES_PER_CELL; i++) {
                double aside = (Noise.unit(chance, i, 1) - 0.5) * frame.cellMetres();
                double up = (Noise.unit(chance, i, 2) - 0.5) * frame.cellMetres();
                add(frame.x(cell) + aside, frame.y(cell) + up, Noise.hash(chance, i, 3));
            }
        }
    }

    private void add(double x, double y, long chance) {
        if (world.useAt(x, y).isEmpty() || world.isUsedFor(LandClass.WATER, x, y)) {
            return;
        }
        double age = Noise.unit(chance, 5, 6);
        made.add(new Tree(
                RingTracer.RD.createPoint(Curve.centimetres(x, y)), tenths(4 + 14 * age), tenths(3 + 8 * age)));
    }

    private static double tenths(double metres) {
        return Math.round(metres * 10) / 10.0;
    }
}
