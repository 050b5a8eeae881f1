package nl.areaal.mapui.scenario;

/** Nothing can be computed yet, because none of the facts that models read has been made. */
public final class BaselineNotReadyException extends RuntimeException {
    BaselineNotReadyException() {
        super("No facts of the region have been made yet: load land use first (./areaal up loads the sample).");
    }
}
