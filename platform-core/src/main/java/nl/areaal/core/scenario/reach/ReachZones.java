package nl.areaal.core.scenario.reach;

import java.util.Arrays;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;

/**
 * The means over areas, in which every resident counts once: sums of residents and of what they reach, by the share of each cell
 * that lies inside an area.
 */
final class ReachZones {
    /** Sums are kept in steps fit for numbers up to this: weights and shares are brought to it. */
    private static final float FULL = 100;

    private final FactBase in;
    private final Places places;
    private final Reached reached;
    private final int sets;
    /** What shares are taken of; 1 where there are no jobs at all. */
    private final double allJobs;

    private final float mostResidents;
    private final float[] central;
    private final ZoneSums sums;
    private final Zones zones;

    ReachZones(FactBase in, Places places, Reached reached, int sets, Zones zones) {
        this.in = in;
        this.places = places;
        this.reached = reached;
        this.sets = sets;
        this.zones = zones;
        allJobs = Math.max(1, Arrays.stream(places.jobs).sum());
        central = new float[in.frame().cells()];
        double[] largest = new double[sets + 1];
        Arrays.fill(largest, FULL);
        sums = zones.empty(largest);
        mostResidents = mostResidents();
        add();
    }

    private float mostResidents() {
        GridFrame frame = in.frame();
        float[] row = new float[frame.columns()];
        float most = 0;
        for (int r = 0; r < frame.rows(); r++) {
            in.layer(Facts.RESIDENTS).read(r, 0, row.length, row);
            for (float residents : row) {
                most = residents > most ? residents : most;
            }
        }
        return most;
    }

    private void add() {
        GridFrame frame = in.frame();
        RowSink sink = zones.into(sums, frame.whole());
        float[] residents = new float[frame.columns()];
        float[][] quantities = new float[sets + 1][frame.columns()];
        for (int row = 0; row < frame.rows(); row++) {
            in.layer(Facts.RESIDENTS).read(row, 0, residents.length, residents);
            for (int column = 0; column < residents.length; column++) {
                int place = places.of(column, row);
                central[frame.index(column, row)] = (float) reached.jobs(place, 0);
                weigh(place, residents[column], column, quantities);
            }
            sink.row(row, quantities);
        }
    }

    /** The weight of a cell, and for each set the weight times the share of all jobs that are within reach. */
    private void weigh(int place, float residents, int column, float[][] quantities) {
        boolean counts = residents > 0 && !Double.isNaN(reached.jobs(place, 0));
        float weight = counts ? FULL * residents / mostResidents : Float.NaN;
        quantities[sets][column] = weight;
        for (int set = 0; set < sets; set++) {
            quantities[set][column] = (float) (weight * (reached.jobs(place, set) / allJobs));
        }
    }

    Grid central() {
        return new Grid(in.frame(), central);
    }

    /** The mean for each set of parameters and area; NaN where nobody lives who can answer. */
    double[][] means() {
        double[][] means = new double[sets][zones.codes().size()];
        for (int set = 0; set < sets; set++) {
            for (int zone = 0; zone < means[set].length; zone++) {
                means[set][zone] = allJobs * sums.mean(set, zone) / sums.mean(sets, zone);
            }
        }
        return means;
    }

    /** How much of each area has residents who can answer. */
    double[] squareMetres() {
        double[] squareMetres = new double[zones.codes().size()];
        Arrays.setAll(squareMetres, zone -> sums.squareMetres(sets, zone, in.frame()));
        return squareMetres;
    }
}
