package nl.areaal.mapui.scenario;

/** Nothing can be computed yet, because the coverages that the model reads have not been made. */
public final class BaselineNotReadyException extends RuntimeException {
    BaselineNotReadyException(String coverage) {
        super("The coverage " + coverage
                + " has not been made yet: load land use first (./areaal up loads the sample).");
    }
}
