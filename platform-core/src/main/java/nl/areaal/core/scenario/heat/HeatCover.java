package nl.areaal.core.scenario.heat;

import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.PolygonCoverage;
import org.locationtech.jts.geom.Geometry;

/**
 * Gathers the coverages of the heat model from land use, buildings, trees and inhabitants.
 *
 * <p>First all land use, buildings and trees, then the inhabitants, then the grids; once.
 */
public final class HeatCover {
    private final GridFrame frame;
    private final PolygonCoverage coverage;
    private final People people;
    private final float[] mapped;
    private final float[] built;
    private final float[] tree;
    private final float[] shrub;
    private final float[] grass;
    private final float[] footprint;
    private final float[] residential;

    public HeatCover(GridFrame frame) {
        this.frame = frame;
        coverage = new PolygonCoverage(frame);
        people = new People(frame);
        mapped = new float[frame.cells()];
        built = new float[frame.cells()];
        tree = new float[frame.cells()];
        shrub = new float[frame.cells()];
        grass = new float[frame.cells()];
        footprint = new float[frame.cells()];
        residential = new float[frame.cells()];
    }

    public void addLandUse(LandUse use, Geometry extent) {
        coverage.cover(extent, (row, column, count, share) -> {
            int from = frame.index(column, row);
            for (int i = from; i < from + count; i++) {
                addLandUse(use, i, (float) share);
            }
        });
    }

    private void addLandUse(LandUse use, int cell, float share) {
        mapped[cell] += share;
        built[cell] += use.built * share;
        tree[cell] += use.tree * share;
        shrub[cell] += use.shrub * share;
        grass[cell] += use.grass * share;
        residential[cell] += use == LandUse.RESIDENTIAL ? share : 0;
    }

    public void addBuilding(Geometry outline) {
        coverage.addTo(footprint, outline);
    }

    /** Adds the crown of a tree, as the square of the same area around its stem. */
    public void addTree(double x, double y, double crownMetres) {
        double half = crownMetres * Math.sqrt(Math.PI) / 4 / frame.cellMetres();
        double column = (x - frame.originX()) / frame.cellMetres();
        double row = (frame.originY() - y) / frame.cellMetres();
        int lastColumn = (int) Math.min(frame.columns() - 1, Math.floor(column + half));
        int lastRow = (int) Math.min(frame.rows() - 1, Math.floor(row + half));
        for (int r = (int) Math.max(0, Math.floor(row - half)); r <= lastRow; r++) {
            double high = overlap(r, row, half);
            for (int c = (int) Math.max(0, Math.floor(column - half)); c <= lastColumn; c++) {
                tree[frame.index(c, r)] += (float) (high * overlap(c, column, half));
            }
        }
    }

    /** How much of the cell from {@code index} to one further lies within {@code half} of a middle. */
    private static double overlap(int index, double middle, double half) {
        return Math.max(0, Math.min(index + 1, middle + half) - Math.max(index, middle - half));
    }

    /** Spreads the inhabitants of an area over its residential land, or over all of it when it has none. */
    public void addInhabitants(int inhabitants, Geometry area) {
        double[] shares = new double[2];
        coverage.cover(area, (row, column, count, share) -> {
            int from = frame.index(column, row);
            for (int i = from; i < from + count; i++) {
                shares[0] += share * residential[i];
                shares[1] += share;
            }
        });
        if (shares[1] > 0) {
            spread(inhabitants, area, shares[0] > 0, shares[0] > 0 ? shares[0] : shares[1]);
        }
    }

    private void spread(int inhabitants, Geometry area, boolean toResidential, double total) {
        coverage.cover(area, (row, column, count, share) -> {
            for (int c = column; c < column + count; c++) {
                double part = toResidential ? share * residential[frame.index(c, row)] : share;
                people.add(c, row, inhabitants * part / total);
            }
        });
    }

    /** The coverages in the model's order; NaN where no land use is known. */
    public List<Grid> grids() {
        for (int i = 0; i < mapped.length; i++) {
            settle(i);
        }
        return List.of(
                new Grid(frame, built),
                new Grid(frame, tree),
                new Grid(frame, shrub),
                new Grid(frame, grass),
                people.within10Kilometres(built));
    }

    /** Makes a cell's covers shares of its mapped part that fit beside its buildings: crowns first, then shrubs and grass. */
    private void settle(int i) {
        if (mapped[i] < 1e-6f) {
            built[i] = tree[i] = shrub[i] = grass[i] = Float.NaN;
            return;
        }
        float building = Math.min(1, footprint[i] / mapped[i]);
        built[i] = Math.clamp(Math.max(built[i] / mapped[i], building), 0, 1);
        tree[i] = Math.min(tree[i] / mapped[i], 1 - building);
        float room = 1 - building - tree[i];
        float low = (shrub[i] + grass[i]) / mapped[i];
        float factor = (low > room ? room / low : 1) / mapped[i];
        shrub[i] *= factor;
        grass[i] *= factor;
    }
}
