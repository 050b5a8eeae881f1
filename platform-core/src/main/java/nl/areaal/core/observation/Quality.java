package nl.areaal.core.observation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far a reading can be trusted: the doubts that tests have raised about it, none at best.
 *
 * <p>A later version of the platform may know flags that this one does not. They are carried along, and a reading that
 * has one is not used for numbers.
 *
 * @param code the bits of its {@link QualityFlag flags}, as the store and the messages write them; 0 is good
 */
public record Quality(int code) {
    private static final int KNOWN_BITS =
            Arrays.stream(QualityFlag.values()).mapToInt(QualityFlag::bit).sum();
    /** All that known flags can make, so that judging a reading makes no object. */
    private static final List<Quality> KNOWN =
            IntStream.rangeClosed(0, KNOWN_BITS).mapToObj(Quality::new).toList();

    public static final Quality GOOD = KNOWN.getFirst();

    public Quality {
        if (code < 0 || code > Short.MAX_VALUE) {
            throw new IllegalArgumentException("quality is " + code + ", expected 0 to " + Short.MAX_VALUE);
        }
    }

    /**
     * The quality that a code stands for.
     *
     * @throws IllegalArgumentException for a code that no set of flags has
     */
    public static Quality ofCode(int code) {
        return code >= 0 && code <= KNOWN_BITS ? KNOWN.get(code) : new Quality(code);
    }

    public static Quality of(QualityFlag flag) {
        return KNOWN.get(flag.bit());
    }

    public boolean has(QualityFlag flag) {
        return (code & flag.bit()) != 0;
    }

    public Quality with(QualityFlag flag) {
        return ofCode(code | flag.bit());
    }

    public boolean isGood() {
        return code == 0;
    }

    /** Whether numbers may be made of it: a gap is a doubt about the time before the reading, not about the reading. */
    public boolean isUsable() {
        return (code & ~QualityFlag.GAP.bit()) == 0;
    }

    /** Its flags as far as they are known here, in the order of their bits. */
    public List<QualityFlag> flags() {
        return Arrays.stream(QualityFlag.values()).filter(this::has).toList();
    }
}
