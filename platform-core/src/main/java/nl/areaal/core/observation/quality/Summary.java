package nl.areaal.core.observation.quality;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import nl.areaal.core.observation.Quality;
import nl.areaal.core.observation.QualityFlag;

/**
 * Many readings of a datastream as a few numbers, made of the {@link Quality#isUsable() usable} ones alone, with what was
 * left out and why.
 *
 * @param readings all of them
 * @param used those that the numbers are made of
 * @param flagged how many have a flag; those with {@link QualityFlag#GAP} alone are used all the same, and one may have
 *     several
 */
public record Summary(
        long readings,
        long used,
        Map<QualityFlag, Long> flagged,
        OptionalDouble mean,
        OptionalDouble lowest,
        OptionalDouble highest) {
    public Summary {
        flagged = Map.copyOf(flagged);
    }

    /** What readings of one quality come to. */
    public record Part(Quality quality, long readings, double sum, double lowest, double highest) {}

    /**
     * The sum of parts.
     *
     * @param parts each quality once
     */
    public static Summary of(Collection<Part> parts) {
        Map<QualityFlag, Long> flagged = new EnumMap<>(QualityFlag.class);
        for (Part part : parts) {
            part.quality().flags().forEach(flag -> flagged.merge(flag, part.readings(), Long::sum));
        }
        Collection<Part> usable =
                parts.stream().filter(part -> part.quality().isUsable()).toList();
        long used = usable.stream().mapToLong(Part::readings).sum();
        double sum = usable.stream().mapToDouble(Part::sum).sum();
        return new Summary(
                parts.stream().mapToLong(Part::readings).sum(),
                used,
                flagged,
                used == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / used),
                usable.stream().mapToDouble(Part::lowest).min(),
                usable.stream().mapToDouble(Part::highest).max());
    }

    public long leftOut() {
        return readings - used;
    }
}
