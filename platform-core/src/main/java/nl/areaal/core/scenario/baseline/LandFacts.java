package nl.areaal.core.scenario.baseline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.PolygonCoverage;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import org.locationtech.jts.geom.Geometry;

/**
 * Gathers the facts that follow from land use, buildings and trees, by exact shares of each cell.
 *
 * <p>First all land, buildings and trees, then the facts; once. Where no land use is known there are no facts.
 */
public final class LandFacts {
    private static final float LEAST_MAPPED_SHARE = 1e-6f;

    private final GridFrame frame;
    private final PolygonCoverage coverage;
    private final Map<LandQuantity, float[]> sums = new EnumMap<>(LandQuantity.class);
    private final Homes homes;
    private final Crowns crowns;

    public LandFacts(GridFrame frame) {
        this.frame = frame;
        coverage = new PolygonCoverage(frame);
        homes = new Homes(frame);
        crowns = new Crowns(frame);
        for (LandQuantity quantity : LandQuantity.values()) {
            sums.put(quantity, new float[frame.cells()]);
        }
    }

    public void addLand(LandUse use, Geometry extent) {
        sums.forEach((quantity, sum) -> {
            float amount = quantity.of(use);
            if (amount != 0) {
                add(sum, amount, extent);
            }
        });
    }

    private void add(float[] sum, float amount, Geometry extent) {
        coverage.cover(extent, (row, column, count, share) -> {
            int from = frame.index(column, row);
            for (int i = from; i < from + count; i++) {
                sum[i] += (float) (amount * share);
            }
        });
    }

    /**
     * Adds a building to what its land holds.
     *
     * @param dwellings how many are in it; 0 when none or not known
     */
    public void addBuilding(Geometry outline, double dwellings) {
        homes.add(outline, dwellings);
    }

    /** Adds the crown of a tree that stands on its own. */
    public void addTree(double x, double y, double crownMetres) {
        crowns.add(x, y, crownMetres);
    }

    /** What the people of the areas are spread over; to be asked after all land and buildings. */
    public PeopleFacts people() {
        return new PeopleFacts(frame, sum(LandQuantity.MAPPED), sum(LandQuantity.LIVED_ON), homes);
    }

    /** The facts; NaN where no land use is known. */
    public FactBase facts() {
        float[] mapped = sum(LandQuantity.MAPPED);
        for (int i = 0; i < mapped.length; i++) {
            if (mapped[i] < LEAST_MAPPED_SHARE) {
                forget(i);
            } else {
                settle(i, mapped[i]);
            }
        }
        Grid none = none();
        return FactBase.on(frame)
                .with(Facts.BUILT, grid(LandQuantity.BUILT))
                .with(Facts.TREE, grid(LandQuantity.TREE))
                .with(Facts.SHRUB, grid(LandQuantity.SHRUB))
                .with(Facts.GRASS, grid(LandQuantity.GRASS))
                .with(Facts.WATER, grid(LandQuantity.WATER))
                .with(Facts.JOBS, grid(LandQuantity.JOBS_PER_HECTARE))
                .with(Facts.PUBLIC_GREEN, grid(LandQuantity.PUBLIC_GREEN))
                .with(Facts.HABITAT, grid(LandQuantity.HABITAT))
                .with(Facts.HOUSING_EXCLUDED, grid(LandQuantity.NOT_FOR_HOUSING))
                .with(Facts.STORAGE, none)
                .with(Facts.TURBINES, none);
    }

    private float[] sum(LandQuantity quantity) {
        return sums.getOrDefault(quantity, new float[0]);
    }

    private Grid grid(LandQuantity quantity) {
        return new Grid(frame, sum(quantity));
    }

    private Grid none() {
        float[] cells = sum(LandQuantity.BUILT).clone();
        for (int i = 0; i < cells.length; i++) {
            cells[i] *= 0; // and NaN stays NaN
        }
        return new Grid(frame, cells);
    }

    private void forget(int i) {
        sums.forEach((quantity, sum) -> sum[i] = quantity.isFact() ? Float.NaN : 0);
    }

    /** Makes a cell's covers shares of its mapped part that fit beside its buildings: crowns first, then shrubs, grass and water. */
    private void settle(int i, float mapped) {
        float[] built = sum(LandQuantity.BUILT);
        float[] tree = sum(LandQuantity.TREE);
        float building = Math.min(1, homes.footprint[i] / mapped);
        built[i] = Math.clamp(Math.max(built[i] / mapped, building), 0, 1);
        tree[i] = Math.min((tree[i] + crowns.share[i]) / mapped, 1 - building);
        settleLow(i, mapped, 1 - building - tree[i]);
        for (LandQuantity role :
                List.of(LandQuantity.PUBLIC_GREEN, LandQuantity.HABITAT, LandQuantity.NOT_FOR_HOUSING)) {
            float[] share = sum(role);
            share[i] = Math.clamp(share[i] / mapped, 0, 1);
        }
        sum(LandQuantity.JOBS_PER_HECTARE)[i] *= (float) (frame.cellSquareMetres() / 10_000);
    }

    private void settleLow(int i, float mapped, float room) {
        float[] shrub = sum(LandQuantity.SHRUB);
        float[] grass = sum(LandQuantity.GRASS);
        float[] water = sum(LandQuantity.WATER);
        float low = (shrub[i] + grass[i] + water[i]) / mapped;
        float factor = (low > room ? room / low : 1) / mapped;
        shrub[i] *= factor;
        grass[i] *= factor;
        water[i] *= factor;
    }
}
