package nl.areaal.core.scenario;

/** Answers a what-if question about the region: a pure function of the facts, with everything about it on its card. */
public sealed interface ScenarioModel permits CellModel, RegionModel {
    /** What the algorithm register publishes. */
    ModelCard card();
}
