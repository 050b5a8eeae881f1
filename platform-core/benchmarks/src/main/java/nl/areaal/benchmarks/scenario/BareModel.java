package nl.areaal.benchmarks.scenario;

/** The ceiling of a model: its arithmetic as bare loops over whole arrays, for the central answer alone. */
interface BareModel {
    /** Writes the answer of each cell. */
    void answer(float[] out);
}
