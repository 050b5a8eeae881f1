package nl.areaal.geodata.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * The street plan of a gemeente: blocks in rows, turned by an angle of the gemeente's own and bent a little, wherever its land
 * is lived on.
 *
 * @param blocks the nearest to the centre first
 */
record Town(Place gemeente, Place centre, double angle, List<Block> blocks) {
    static final double BLOCK_LENGTH_METRES = 150;
    static final double BLOCK_DEPTH_METRES = 72;

    private static final long SEED = 71;
    private static final double REACH_METRES = 9_000;

    /** A block between four streets, by its place in the plan. */
    record Block(int column, int row, Urbanity urbanity) {}

    static Town of(World world, Place gemeente) {
        Place centre = world.facts().centreOf(gemeente);
        double angle = Noise.unit(SEED, world.facts().gemeenten().indexOf(gemeente), 0) * Math.PI / 2;
        Town plan = new Town(gemeente, centre, angle, List.of());
        int columns = (int) (REACH_METRES / BLOCK_LENGTH_METRES);
        int rows = (int) (REACH_METRES / BLOCK_DEPTH_METRES);
        List<Block> blocks = new ArrayList<>();
        for (int row = -rows; row < rows; row++) {
            for (int column = -columns; column < columns; column++) {
                Coordinate middle = plan.place(column + 0.5, row + 0.5);
                if (world.isUsedFor(LandClass.RESIDENTIAL, middle.x, middle.y)
                        && world.isInGemeente(gemeente, middle.x, middle.y)) {
                    Place wijk = world.facts().wijken().get(world.wijkAt(middle.x, middle.y));
                    blocks.add(new Block(column, row, wijk.urbanity()));
                }
            }
        }
        blocks.sort(Comparator.comparingDouble(plan::remoteness)
                .thenComparingInt(Block::row)
                .thenComparingInt(Block::column));
        return new Town(gemeente, centre, angle, List.copyOf(blocks));
    }

    /** Where a corner of the plan lies on the map; fractions lie within a block. */
    Coordinate place(double column, double row) {
        double u = column * BLOCK_LENGTH_METRES;
        double v = row * BLOCK_DEPTH_METRES;
        double x = centre.x() + u * StrictMath.cos(angle) - v * StrictMath.sin(angle);
        double y = centre.y() + u * StrictMath.sin(angle) + v * StrictMath.cos(angle);
        return Curve.centimetres(
                x + 40 * Noise.smooth(SEED + 1, x, y, 900), y + 40 * Noise.smooth(SEED + 2, x, y, 900));
    }

    private double remoteness(Block block) {
        return Math.hypot((block.column + 0.5) * BLOCK_LENGTH_METRES, (block.row + 0.5) * BLOCK_DEPTH_METRES);
    }
}
