package nl.areaal.mapui.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.compare.CellSpread;
import nl.areaal.core.scenario.compare.Comparison;

/**
 * Scenarios beside the region as it is.
 *
 * @param scenarios in the order of the comparison, in which the region as it is stands before them
 */
public record Compared(List<Scenario> scenarios, Comparison comparison) {
    public Compared {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * How cells differ within one area, in each scenario that is compared.
     *
     * @param comparison with figures for that area, be it one that somebody drew
     * @param byContender by the key of the model, in the order of the comparison
     */
    public record Spreads(String areaCode, Comparison comparison, List<Map<String, CellSpread>> byContender) {
        public Spreads {
            byContender = List.copyOf(byContender);
        }

        public Optional<CellSpread> find(int contender, String model) {
            return Optional.ofNullable(byContender.get(contender).get(model));
        }
    }
}
