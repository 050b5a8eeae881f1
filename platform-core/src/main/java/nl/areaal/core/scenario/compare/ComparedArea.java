package nl.areaal.core.scenario.compare;

import java.util.List;
import java.util.Optional;
import nl.areaal.core.scenario.AreaResult;

/**
 * One model's figures for one area in every scenario that is compared.
 *
 * @param entries in the order of the scenarios
 */
public record ComparedArea(String model, String areaCode, List<Entry> entries) {
    public ComparedArea {
        entries = List.copyOf(entries);
    }

    /**
     * The figure of one scenario.
     *
     * @param result the value with its band, and the difference with the reference, its baseline, with a band of its own; empty
     *     when either has no answer
     */
    public record Entry(String scenario, Optional<AreaResult> result, Verdict verdict) {}
}
