package nl.areaal.ingest.feed;

import java.time.Instant;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.geodata.sample.SampleSeries;

/**
 * What the live feed lets a datastream read.
 *
 * <p>The datastreams of the sample region go on where their history ends. Of any other nothing is known but its plausible
 * range: it gets a daily course with some noise.
 */
final class DemoSeries {
    private static final double SECONDS_PER_DAY = 86_400;
    private static final double UNKNOWN_SPAN = 100;
    /** Readings lie around here in their range, most of which is kept for the rare extremes. */
    private static final double USUAL = 0.3;

    private static final double DAILY_SWING = 0.1;
    private static final double NOISE = 0.02;

    private DemoSeries() {}

    /** The same datastream and time always give the same reading. */
    static double at(Datastream datastream, Instant time) {
        return SampleSeries.find(datastream.key())
                .map(series -> series.at(time))
                .orElseGet(() -> believable(datastream, time));
    }

    private static double believable(Datastream datastream, Instant time) {
        PlausibleRange range = datastream.plausible();
        double low = Double.isFinite(range.low()) ? range.low() : 0;
        double span = Double.isFinite(range.high()) ? range.high() - low : UNKNOWN_SPAN;
        double phase = 2 * Math.PI * (time.getEpochSecond() / SECONDS_PER_DAY + unit(datastream.id()));
        double noise = unit(datastream.id() * 1_000_003 + time.getEpochSecond()) * 2 - 1;
        double share = USUAL + DAILY_SWING * Math.sin(phase) + NOISE * noise;
        return Math.round((low + span * share) * 100) / 100.0;
    }

    /** A number from 0 to 1 that looks like chance (the finaliser of SplitMix64). */
    private static double unit(long seed) {
        long mixed = seed + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
