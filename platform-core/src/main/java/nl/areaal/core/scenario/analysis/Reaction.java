package nl.areaal.core.scenario.analysis;

import nl.areaal.core.scenario.AreaResult;

/** What one indicator does for one area when a scenario is edited. */
public sealed interface Reaction {
    /** The key of the model that gives the indicator. */
    String model();

    String areaCode();

    /** How strongly it reacts, for sorting; 0 when it does not. */
    double strength();

    /**
     * It moves.
     *
     * @param change from before the edit, its baseline, to after it
     * @param strength the size of the difference as a share of how much areas differ from each other, see {@link Yardstick}
     */
    record Moves(String model, AreaResult change, double strength) implements Reaction {
        @Override
        public String areaCode() {
            return change.areaCode();
        }
    }

    /** It stays as it was. */
    record Flat(String model, String areaCode, FlatReason reason) implements Reaction {
        @Override
        public double strength() {
            return 0;
        }
    }
}
