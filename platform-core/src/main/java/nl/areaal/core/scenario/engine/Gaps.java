package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.areaal.core.coverage.CoverageSink;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ModelCard.Input;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.NoAnswer.Reason;
import nl.areaal.core.scenario.NoAnswerHere;

/**
 * Finds out why a model has no figure for an area, by looking at what it reads in each of the area's cells.
 *
 * @param cards of the models whose answers others may read
 */
record Gaps(Zones zones, FactBase facts, Map<LayerKey, ModelCard> cards) {
    /** All reasons at once: layers without data or outside the valid range here, also of the models that this one builds on. */
    NoAnswer why(ModelCard card, int area) {
        CellCount cells = new CellCount();
        zones.visit(area, cells);
        List<Reason> reasons = new ArrayList<>();
        if (cells.count == 0) {
            reasons.add(new Reason.OutsideRegion());
        } else {
            List<Input> layers = card.inputs().stream()
                    .filter(input -> facts.keys().contains(input.layer()))
                    .toList();
            layers.forEach(input -> look(input, area, reasons));
            if (reasons.isEmpty()) {
                reasons.add(new Reason.NeverTogether(layers));
            }
        }
        return new NoAnswer(card.key(), reasons);
    }

    /** The areas without a figure, with all reasons. */
    List<NoAnswerHere> all(AreaFigures figures) {
        List<NoAnswerHere> gaps = new ArrayList<>();
        for (int area = 0; area < zones.codes().size(); area++) {
            if (!figures.isComplete(area)) {
                gaps.add(new NoAnswerHere(zones.codes().get(area), why(figures.card(), area)));
            }
        }
        return gaps;
    }

    private void look(Input input, int area, List<Reason> reasons) {
        FoundRange found = new FoundRange(input, facts.layer(input.layer()));
        zones.visit(area, found);
        ModelCard upstream = cards.get(input.layer());
        if (found.isEmpty() && upstream != null) {
            reasons.add(new Reason.UpstreamSilent(input, why(upstream, area)));
        } else if (found.isEmpty()) {
            reasons.add(new Reason.NothingHere(input));
        } else if (!found.anyValid) {
            reasons.add(new Reason.OutsideValidRange(input, found.low, found.high));
        }
    }

    /** How many cells an area has. */
    private static final class CellCount implements CoverageSink {
        private long count;

        @Override
        public void span(int row, int column, int cells, double share) {
            count += cells;
        }
    }

    /** From where to where the values of a layer run in the cells that come by. */
    private static final class FoundRange implements CoverageSink {
        private final Input input;
        private final Layer layer;
        private final float[] values;
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;
        private boolean anyValid;

        FoundRange(Input input, Layer layer) {
            this.input = input;
            this.layer = layer;
            this.values = new float[layer.frame().columns()];
        }

        boolean isEmpty() {
            return low > high;
        }

        @Override
        public void span(int row, int column, int cells, double share) {
            layer.read(row, column, cells, values);
            for (int i = 0; i < cells; i++) {
                if (!Float.isNaN(values[i])) {
                    low = Math.min(low, values[i]);
                    high = Math.max(high, values[i]);
                    anyValid |= input.isValid(values[i]);
                }
            }
        }
    }
}
