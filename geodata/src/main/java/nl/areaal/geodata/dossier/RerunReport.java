package nl.areaal.geodata.dossier;

import java.util.List;

/**
 * What came of computing a dossier again.
 *
 * @param title of the scenario
 * @param faults files that are not as they were packed, a sentence each
 */
public record RerunReport(String title, List<String> faults, List<Check> checks) {
    public RerunReport {
        faults = List.copyOf(faults);
        checks = List.copyOf(checks);
    }

    /**
     * One model.
     *
     * @param areas how many were compared
     * @param numbers how many were compared
     * @param differences a sentence each; none when all is equal
     */
    public record Check(String model, int areas, long numbers, List<String> differences) {
        public Check {
            differences = List.copyOf(differences);
        }

        public boolean isEqual() {
            return differences.isEmpty();
        }
    }

    /** Whether every file is as it was packed and every number is the same to the last bit. */
    public boolean isEqual() {
        return faults.isEmpty() && checks.stream().allMatch(Check::isEqual);
    }
}
