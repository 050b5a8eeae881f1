package nl.areaal.geodata.observation;

import java.util.Optional;
import java.util.OptionalLong;

/** A message that could not be used, as it came. */
public final class UnusableMessage {
    private static final int LONGEST_NUMBER = 18;
    private static final byte[] NO_KEY = {};

    private final Problem problem;
    private final byte[] key;
    private final byte[] original;
    private final OptionalLong datastream;
    private final Optional<String> datasetId;
    private final boolean heldBack;

    /**
     * Keeps the bytes of what came without a key.
     *
     * @param original the message or row, byte for byte
     */
    public UnusableMessage(Problem problem, byte[] original) {
        this(problem, NO_KEY, original, OptionalLong.empty());
    }

    /**
     * Keeps the bytes of what came without a key, but is known to be for a datastream.
     *
     * @param datastream whose message it is
     */
    public UnusableMessage(Problem problem, byte[] original, long datastream) {
        this(problem, NO_KEY, original, OptionalLong.of(datastream));
    }

    /**
     * Keeps the bytes as they are: the caller must not change them.
     *
     * @param key the message's key, empty when it has none; the number of a datastream, as partners are asked to send it
     * @param original the message, byte for byte
     */
    public UnusableMessage(Problem problem, byte[] key, byte[] original) {
        this(problem, key, original, number(key));
    }

    /**
     * Keeps a message that is known to be for a datastream.
     *
     * @param datastream whose message it is
     */
    public UnusableMessage(Problem problem, byte[] key, byte[] original, long datastream) {
        this(problem, key, original, OptionalLong.of(datastream));
    }

    private UnusableMessage(Problem problem, byte[] key, byte[] original, OptionalLong datastream) {
        this(problem, key, original, datastream, Optional.empty(), false);
    }

    private UnusableMessage(
            Problem problem,
            byte[] key,
            byte[] original,
            OptionalLong datastream,
            Optional<String> datasetId,
            boolean heldBack) {
        this.problem = problem;
        this.key = key;
        this.original = original;
        this.datastream = datastream;
        this.datasetId = datasetId;
        this.heldBack = heldBack;
    }

    /** The same, sent by somebody who writes to a dataset and to no other. */
    public UnusableMessage of(String dataset) {
        return new UnusableMessage(problem, key, original, datastream, Optional.of(dataset), heldBack);
    }

    /** The same, of which we owe the sender more than to say that it came: it is kept beyond every limit. */
    public UnusableMessage heldBack() {
        return new UnusableMessage(problem, key, original, datastream, datasetId, true);
    }

    public Problem problem() {
        return problem;
    }

    public byte[] key() {
        return key;
    }

    public byte[] original() {
        return original;
    }

    /** Whose message it is, as far as can be told. */
    public OptionalLong datastream() {
        return datastream;
    }

    /** The dataset of its sender, where that is known without its datastream. */
    public Optional<String> datasetId() {
        return datasetId;
    }

    /** Whether it is kept however much of the same there is. */
    public boolean isHeldBack() {
        return heldBack;
    }

    private static OptionalLong number(byte[] key) {
        if (key.length == 0 || key.length > LONGEST_NUMBER) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (byte digit : key) {
            if (digit < '0' || digit > '9') {
                return OptionalLong.empty();
            }
            number = number * 10 + (digit - '0');
        }
        return OptionalLong.of(number);
    }
}
