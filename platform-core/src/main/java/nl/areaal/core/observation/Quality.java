package nl.areaal.core.observation;

/** How far a reading can be trusted, as the store and the messages write it: a small number. */
public enum Quality {
    GOOD(0),
    IMPLAUSIBLE(1);

    private final int code;

    Quality(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /**
     * The quality that a code stands for.
     *
     * @throws IllegalArgumentException for a code that no quality has
     */
    public static Quality ofCode(int code) {
        return switch (code) {
            case 0 -> GOOD;
            case 1 -> IMPLAUSIBLE;
            default -> throw new IllegalArgumentException("quality is " + code + ", expected 0 or 1");
        };
    }
}
