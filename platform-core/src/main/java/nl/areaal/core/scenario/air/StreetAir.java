package nl.areaal.core.scenario.air;

import java.util.Arrays;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.network.RoadClass;
import nl.areaal.core.network.RoadNetwork;
import org.locationtech.jts.geom.Envelope;

/**
 * What streets add to the air of the cells of a window, in a wind of 1 m/s and with emission factors as published.
 *
 * <p>The method is made for one street. A cell near several takes the one that adds most: the largest of some numbers is the same
 * in whatever order they come, so that a cell has the same answer in every window. Roads wholly outside the frame are left out,
 * because a change there would touch no cell of it.
 */
final class StreetAir {
    private final GridFrame frame;
    private final RoadNetwork roads;
    private final Window window;

    /** NOx in ug/m3 at 1 m/s, row by row; NaN where a motorway is too near for the method. */
    final float[] nox;

    /** PM10 in ug/m3 at 1 m/s, row by row; NaN where a motorway is too near for the method. */
    final float[] pm10;

    StreetAir(GridFrame frame, RoadNetwork roads, Window window) {
        this.frame = frame;
        this.roads = roads;
        this.window = window;
        nox = new float[(int) window.cells()];
        pm10 = new float[nox.length];
    }

    /** Computes the window, or another of the same size further south, up to the south edge of the frame. */
    void compute(int firstRow, int rows) {
        Arrays.fill(nox, 0);
        Arrays.fill(pm10, 0);
        Window part = new Window(window.column(), firstRow, window.columns(), rows);
        Envelope whole = frame.extent();
        for (int piece : roads.within(extent(part), Srm1.REACH_METRES)) {
            if (whole.intersects(roads.line(piece).p0, roads.line(piece).p1)) {
                add(piece, part);
            }
        }
    }

    private Envelope extent(Window part) {
        double west = frame.originX() + part.column() * frame.cellMetres();
        double north = frame.originY() - part.row() * frame.cellMetres();
        return new Envelope(
                west, west + part.columns() * frame.cellMetres(), north - part.rows() * frame.cellMetres(), north);
    }

    private void add(int piece, Window part) {
        boolean motorway = roads.roadClass(piece) == RoadClass.MOTORWAY;
        if (!motorway && roads.vehiclesPerDay(piece) == 0) {
            return;
        }
        double trees = Srm1.contribution(1, 1, roads.treeFactor(piece), 1);
        double noxPerDilution = motorway ? Double.NaN : trees * EmissionFactors.nox(roads, piece);
        double pm10PerDilution = motorway ? Double.NaN : trees * EmissionFactors.pm10(roads, piece);
        Window touched = near(piece, part);
        Dilution dilution = Dilution.of(roads.street(piece));
        for (int row = touched.row(); row < touched.endRow(); row++) {
            double y = frame.originY() - (row + 0.5) * frame.cellMetres();
            int at = (row - part.row()) * part.columns() - part.column();
            for (int column = touched.column(); column < touched.endColumn(); column++) {
                double x = frame.originX() + (column + 0.5) * frame.cellMetres();
                double metres = Math.sqrt(roads.squaredMetresTo(piece, x, y));
                if (metres <= Srm1.REACH_METRES) {
                    double theta = dilution.at(metres);
                    nox[at + column] = Math.max(nox[at + column], (float) (theta * noxPerDilution));
                    pm10[at + column] = Math.max(pm10[at + column], (float) (theta * pm10PerDilution));
                }
            }
        }
    }

    /** The cells of a part that a piece of road may reach. */
    private Window near(int piece, Window part) {
        Envelope near = new Envelope(roads.line(piece).p0, roads.line(piece).p1);
        near.expandBy(Srm1.REACH_METRES);
        return frame.window(near).intersection(part);
    }
}
