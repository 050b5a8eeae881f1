package nl.areaal.core.scenario.baseline;

import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.PolygonCoverage;
import org.locationtech.jts.geom.Geometry;

/** Buildings in the cells: how much ground they take, and how many dwellings are known to be in them. */
final class Homes {
    private final GridFrame frame;
    private final PolygonCoverage coverage;
    final float[] footprint;
    final float[] dwellings;
    private boolean counted;

    Homes(GridFrame frame) {
        this.frame = frame;
        coverage = new PolygonCoverage(frame);
        footprint = new float[frame.cells()];
        dwellings = new float[frame.cells()];
    }

    void add(Geometry outline, double count) {
        double perCell = count * frame.cellSquareMetres() / outline.getArea();
        counted |= count > 0;
        coverage.cover(outline, (row, column, cells, share) -> {
            int from = frame.index(column, row);
            for (int i = from; i < from + cells; i++) {
                footprint[i] += (float) share;
                dwellings[i] += (float) (share * perCell);
            }
        });
    }

    /** Whether any building told how many dwellings are in it. */
    boolean areCounted() {
        return counted;
    }
}
