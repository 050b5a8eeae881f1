package nl.areaal.geodata.scenario;

/** What there is to keep of a model that was asked: a run that is new, or an earlier one that stands in for it. */
public sealed interface RunOutcome permits FinishedRun, StoredRun {
    /** The key of the model. */
    String model();
}
