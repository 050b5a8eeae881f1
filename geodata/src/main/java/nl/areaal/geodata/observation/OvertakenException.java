package nl.areaal.geodata.observation;

/** Someone else has read this part of the stream in the meantime; what was read here must not be stored again. */
public final class OvertakenException extends Exception {
    private static final long serialVersionUID = 1;

    OvertakenException(String topic, StreamStretch stretch) {
        super("another reader has moved on in partition " + stretch.partition() + " of " + topic
                + ", expected at offset " + stretch.from());
    }
}
