package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ParameterDesign;

/** Turns sums over areas into figures with their bands: a difference takes both sides with the same parameters. */
record AreaBands(ModelCard card, Zones zones) {
    List<AreaResult> results(ZoneSums baseline, ZoneSums state) {
        return results(AreaMeans.of(baseline, zones), AreaMeans.of(state, zones));
    }

    /** The figures of the areas that have an answer on both sides. */
    List<AreaResult> results(AreaMeans baseline, AreaMeans state) {
        List<AreaResult> results = new ArrayList<>();
        for (int zone = 0; zone < zones.codes().size(); zone++) {
            if (baseline.isComplete(zone) && state.isComplete(zone)) {
                results.add(result(baseline, state, zone));
            }
        }
        return results;
    }

    /** What each uncertain parameter does to the figures of those areas. */
    List<AreaEffect> effects(AreaMeans baseline, AreaMeans state) {
        List<AreaEffect> effects = new ArrayList<>();
        ParameterDesign design = card.design();
        for (int zone = 0; zone < zones.codes().size(); zone++) {
            if (baseline.isComplete(zone) && state.isComplete(zone)) {
                double[] before = design.mainEffects(baseline.answers(zone));
                double[] after = design.mainEffects(state.answers(zone));
                for (int place = 0; place < after.length; place++) {
                    String parameter = design.ranged().get(place).key();
                    String area = zones.codes().get(zone);
                    effects.add(new AreaEffect(area, parameter, after[place], after[place] - before[place]));
                }
            }
        }
        return effects;
    }

    private AreaResult result(AreaMeans baseline, AreaMeans state, int zone) {
        Band values = new Band();
        Band deltas = new Band();
        for (int set = 0; set < state.sets(); set++) {
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
                state.squareMetres(zone),
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
