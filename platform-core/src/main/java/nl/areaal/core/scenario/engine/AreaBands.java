package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;

/** Turns sums over areas into figures with their bands: a difference takes both sides with the same parameters. */
record AreaBands(ModelCard card, Zones zones) {
    List<AreaResult> results(ZoneSums baseline, ZoneSums state) {
        List<AreaResult> results = new ArrayList<>();
        for (int zone = 0; zone < zones.codes().size(); zone++) {
            if (!Double.isNaN(baseline.mean(0, zone)) && !Double.isNaN(state.mean(0, zone))) {
                results.add(result(baseline, state, zone));
            }
        }
        return results;
    }

    private AreaResult result(ZoneSums baseline, ZoneSums state, int zone) {
        Band values = new Band();
        Band deltas = new Band();
        for (int set = 0; set < state.quantities(); set++) {
            double value = state.mean(set, zone);
            values.add(value);
            deltas.add(value - baseline.mean(set, zone));
        }
        return new AreaResult(
                zones.codes().get(zone),
                baseline.mean(0, zone),
                values.first,
                values.low,
                values.high,
                deltas.first,
                deltas.low,
                deltas.high,
                state.squareMetres(0, zone, zones.frame()),
                card.unit());
    }

    /** The answers of all sets of parameters, of which the first is the central one. */
    private static final class Band {
        private double first = Double.NaN;
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        void add(double value) {
            first = Double.isNaN(first) ? value : first;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    }
}
