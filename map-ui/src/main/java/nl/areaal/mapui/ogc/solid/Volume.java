package nl.areaal.mapui.ogc.solid;

import java.util.List;
import nl.areaal.core.crs.Globe;
import nl.areaal.core.crs.NapHeight;
import nl.areaal.geodata.layer.BuildingTile;
import nl.areaal.geodata.layer.BuildingTile.HeightRange;
import org.locationtech.jts.geom.Envelope;

/**
 * The room that buildings take.
 *
 * @param box in RD New
 * @param low in metres above NAP
 * @param high in metres above NAP
 */
record Volume(Envelope box, double low, double high) {
    /** Between two steps a side of a region bends by 3 cm at most. */
    private static final double STEP_METRES = 1_000;

    private static final double MARGIN_METRES = 1;
    /** A metre and a bit. */
    private static final double MARGIN_RADIANS = 2e-7;

    static Volume of(BuildingTile tile, Ground ground) {
        HeightRange terrain = ground.within(tile.box());
        HeightRange told = tile.ground().orElse(terrain);
        boolean alone = tile.everyGroundTold();
        return new Volume(
                tile.box(),
                alone ? told.low() : Math.min(told.low(), terrain.low()),
                (alone ? told.high() : Math.max(told.high(), terrain.high())) + tile.highestMetres());
    }

    Volume and(Volume other) {
        Envelope both = new Envelope(box);
        both.expandToInclude(other.box);
        return new Volume(both, Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Sides of a box in RD New bend on the globe, so more is moved than its corners. */
    Tileset.BoundingVolume region(Globe globe) {
        int steps = 2 + (int) (Math.max(box.getWidth(), box.getHeight()) / STEP_METRES);
        double[] around = new double[8 * (steps + 1)];
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= steps; i++) {
            double x = box.getMinX() + box.getWidth() * i / steps;
            double y = box.getMinY() + box.getHeight() * i / steps;
            double[] places = {x, box.getMinY(), x, box.getMaxY(), box.getMinX(), y, box.getMaxX(), y};
            System.arraycopy(places, 0, around, places.length * i, places.length);
        }
        Envelope degrees = new Envelope();
        double[] moved = globe.degrees(around);
        for (int i = 0; i < around.length; i += 2) {
            degrees.expandToInclude(moved[i], moved[i + 1]);
            double nap = NapHeight.aboveEllipsoidMetres(around[i], around[i + 1]);
            lowest = Math.min(lowest, low + nap);
            highest = Math.max(highest, high + nap);
        }
        return new Tileset.BoundingVolume(List.of(
                Math.toRadians(degrees.getMinX()) - MARGIN_RADIANS,
                Math.toRadians(degrees.getMinY()) - MARGIN_RADIANS,
                Math.toRadians(degrees.getMaxX()) + MARGIN_RADIANS,
                Math.toRadians(degrees.getMaxY()) + MARGIN_RADIANS,
                lowest - MARGIN_METRES,
                highest + MARGIN_METRES));
    }
}
