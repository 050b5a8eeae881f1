package nl.areaal.mapui.store;

/** The store cannot be used, so that the application cannot start; says why and what to do, in a sentence each. */
final class StoreNotReadyException extends RuntimeException {
    private final String remedy;

    StoreNotReadyException(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    StoreNotReadyException(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
