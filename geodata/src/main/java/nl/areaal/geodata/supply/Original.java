package nl.areaal.geodata.supply;

/** A message that could not be used, as it came. */
public final class Original {
    private final long id;
    private final byte[] key;
    private final byte[] message;

    Original(long id, byte[] key, byte[] message) {
        this.id = id;
        this.key = key;
        this.message = message;
    }

    /** The number of its problem. */
    public long id() {
        return id;
    }

    /** Empty when it came without one. */
    public byte[] key() {
        return key;
    }

    public byte[] message() {
        return message;
    }
}
