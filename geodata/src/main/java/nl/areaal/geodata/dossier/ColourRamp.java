package nl.areaal.geodata.dossier;

import java.util.Arrays;

/** A scale from values to colours that people with a colour vision deficiency can read, even between two bounds. */
record ColourRamp(double low, double high, String stops) {
    /** Light to dark. */
    private static final String VALUE_STOPS = "fff6dc fbd992 f3a862 d96c50 a53a55 5c2350";

    /** Blue for less, orange for more. */
    private static final String DELTA_STOPS = "1d4f86 6ea6cf f4f2ec eda86b 9a3f16";

    private static final int COLOURS = 250;
    private static final int OPAQUE = 0xff000000;
    private static final double LOW_SHARE = 0.02;
    private static final double HIGH_SHARE = 0.98;

    /** For values as they are; the two percent at either end don't stretch it. */
    static ColourRamp ofValues(float[] values) {
        float[] sorted = sorted(values);
        if (sorted.length == 0) {
            return new ColourRamp(0, 1, VALUE_STOPS);
        }
        double low = sorted[(int) (LOW_SHARE * (sorted.length - 1))];
        double high = sorted[(int) (HIGH_SHARE * (sorted.length - 1))];
        return new ColourRamp(low, high > low ? high : low + 1, VALUE_STOPS);
    }

    /** For differences: as far below 0 as above. */
    static ColourRamp ofDifferences(float[] values) {
        float[] sorted = sorted(values);
        double most = sorted.length == 0 ? 0 : Math.max(-sorted[0], sorted[sorted.length - 1]);
        return new ColourRamp(most > 0 ? -most : -1, most > 0 ? most : 1, DELTA_STOPS);
    }

    /** The number of a value's colour in the {@link #palette}, from 0. */
    int colour(double value) {
        return (int) Math.round(Math.clamp((value - low) / (high - low), 0, 1) * (COLOURS - 1));
    }

    static int colours() {
        return COLOURS;
    }

    /** The colours as ARGB. */
    int[] palette() {
        int[] at = Arrays.stream(stops.split(" ", -1))
                .mapToInt(stop -> Integer.parseInt(stop, 16))
                .toArray();
        int[] palette = new int[COLOURS];
        for (int i = 0; i < COLOURS; i++) {
            palette[i] = OPAQUE | mixed(at, (double) i / (COLOURS - 1));
        }
        return palette;
    }

    private static int mixed(int[] at, double share) {
        double place = share * (at.length - 1);
        int stop = Math.min((int) place, at.length - 2);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = at[stop] >> shift & 0xff;
            int to = at[stop + 1] >> shift & 0xff;
            mixed |= (int) Math.round(from + (to - from) * (place - stop)) << shift;
        }
        return mixed;
    }

    private static float[] sorted(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted); // NaN comes last
        int known = sorted.length;
        while (known > 0 && Float.isNaN(sorted[known - 1])) {
            known--;
        }
        return Arrays.copyOf(sorted, known);
    }
}
