package nl.areaal.core.scenario.engine;

/** Takes the answers with central parameters, row by row. */
@FunctionalInterface
interface CentralRows {
    /** For when only sums are asked. */
    CentralRows UNHEARD = (row, central) -> {};

    void take(int row, float[] central);
}
