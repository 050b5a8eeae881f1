package nl.areaal.core.scenario.flood;

import java.util.Arrays;
import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.RegionModel.RegionAnswer;

/** Collects the mean depth of water over each area, for each set of parameters. */
final class DepthByArea {
    /** Water in a quarry; a bound that only sets how finely sums are kept. */
    private static final double DEEPEST_MILLIMETRES = 50_000;

    private final Zones zones;
    private final double[][] bySetAndZone;
    private final double[] squareMetres;
    private Grid central;

    DepthByArea(Zones zones, int sets) {
        this.zones = zones;
        bySetAndZone = new double[sets][zones.codes().size()];
        squareMetres = new double[zones.codes().size()];
        central = Grid.filled(new GridFrame(0, 0, 1, 1, 1), Float.NaN);
    }

    /** The depth with central parameters, once it has been added. */
    Grid central() {
        return central;
    }

    /** Adds the depths of a set, in mm; 0 is the central one. */
    void add(int set, Grid depth) {
        ZoneSums sums = sums(depth);
        for (int zone = 0; zone < squareMetres.length; zone++) {
            bySetAndZone[set][zone] = sums.mean(0, zone);
            squareMetres[zone] = sums.squareMetres(0, zone, depth.frame());
        }
        central = depth;
    }

    RegionAnswer answer(List<Bilingual> remarks) {
        return new RegionAnswer(central, bySetAndZone, squareMetres, remarks);
    }

    private ZoneSums sums(Grid depth) {
        GridFrame frame = depth.frame();
        ZoneSums sums = zones.empty(DEEPEST_MILLIMETRES);
        RowSink sink = zones.into(sums, frame.whole());
        for (int row = 0; row < frame.rows(); row++) {
            int from = frame.index(0, row);
            sink.row(row, new float[][] {Arrays.copyOfRange(depth.cells(), from, from + frame.columns())});
        }
        return sums;
    }
}
