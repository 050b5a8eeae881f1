package nl.areaal.core.scenario.baseline;

import java.util.Arrays;
import nl.areaal.core.area.Residents;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.PolygonCoverage;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import org.locationtech.jts.geom.Geometry;

/**
 * Spreads the people and dwellings of areas over the land that is lived on.
 *
 * <p>Dwellings that buildings tell of stand where those buildings stand; what an area counts beyond them is spread like its people. Of
 * an area that lies partly beyond the frame, the part of its surface that lies within is taken to hold the same part of its people.
 */
public final class PeopleFacts {
    /** Parts of an area that differ by less than this are rounding. */
    private static final double WHOLE = 0.999;

    private final GridFrame frame;
    private final PolygonCoverage coverage;
    private final float[] mapped;
    private final float[] livedOn;
    private final Homes homes;
    private final PeopleNearby nearby;
    private final float[] residents;
    private final float[] dwellings;

    PeopleFacts(GridFrame frame, float[] mapped, float[] livedOn, Homes homes) {
        this.frame = frame;
        this.mapped = mapped;
        this.livedOn = livedOn;
        this.homes = homes;
        coverage = new PolygonCoverage(frame);
        nearby = new PeopleNearby(frame);
        residents = new float[frame.cells()];
        dwellings = homes.areCounted() ? homes.dwellings.clone() : new float[frame.cells()];
        Arrays.fill(residents, Float.NaN);
        for (int i = 0; i < dwellings.length; i++) {
            boolean known = homes.areCounted() && (mapped[i] > 0 || dwellings[i] > 0);
            dwellings[i] = known ? dwellings[i] : Float.NaN;
        }
    }

    /** Adds an area; what it does not count stays unknown. */
    public void add(Geometry area, Residents counted) {
        Spread spread = new Spread(area);
        double inside = spread.cells * frame.cellSquareMetres() / area.getArea();
        double part = inside > WHOLE ? 1 : inside;
        counted.inhabitants().ifPresent(people -> {
            spread.over(residents, people * part);
            nearby.addBeyond(area, people / area.getArea(), part);
        });
        counted.dwellings()
                .ifPresent(homesThere -> spread.over(dwellings, Math.max(0, homesThere * part - spread.dwellings)));
    }

    /** The facts that could be made; NaN in cells of which nothing is known. To be asked once, when all areas are in. */
    public FactBase facts() {
        FactBase facts = FactBase.on(frame);
        if (isKnown(residents)) {
            nearby.add(residents);
            facts = facts.with(Facts.RESIDENTS, new Grid(frame, residents))
                    .with(Facts.PEOPLE_NEAR, nearby.within10Kilometres(known()));
        }
        return isKnown(dwellings) ? facts.with(Facts.DWELLINGS, new Grid(frame, dwellings)) : facts;
    }

    private boolean[] known() {
        boolean[] known = new boolean[residents.length];
        for (int i = 0; i < known.length; i++) {
            known[i] = mapped[i] > 0 || !Float.isNaN(residents[i]);
        }
        return known;
    }

    private static boolean isKnown(float[] cells) {
        for (float value : cells) {
            if (!Float.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    /** How the counts of an area are spread over its cells: by how much of each is lived on, or evenly when none is. */
    private final class Spread {
        private final Geometry area;

        /** How many cells of the frame the area covers. */
        private double cells;

        private double livedOnCells;

        /** How many its buildings tell of. */
        private double dwellings;

        private Spread(Geometry area) {
            this.area = area;
            coverage.cover(area, (row, column, count, share) -> {
                int from = frame.index(column, row);
                for (int i = from; i < from + count; i++) {
                    cells += share;
                    livedOnCells += share * livedOn[i];
                    dwellings += share * homes.dwellings[i];
                }
            });
        }

        private void over(float[] target, double amount) {
            boolean evenly = livedOnCells == 0;
            double perCell = cells == 0 ? 0 : amount / (evenly ? cells : livedOnCells);
            coverage.cover(area, (row, column, count, share) -> {
                int from = frame.index(column, row);
                for (int i = from; i < from + count; i++) {
                    double weight = evenly ? share : share * livedOn[i];
                    target[i] = (Float.isNaN(target[i]) ? 0 : target[i]) + (float) (perCell * weight);
                }
            });
        }
    }
}
