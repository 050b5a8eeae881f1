package nl.areaal.mapui.heat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A scale from kelvin to colour that people with a colour vision deficiency can read: by lightness alone for how warm it
 * is, blue against orange for what changes.
 */
public enum HeatScale {
    /** How much warmer than the open country. */
    VALUE(0, 3, 0, "fff6dc fbd992 f3a862 d96c50 a53a55 5c2350"),
    /** How much a scenario changes it; what stays the same is not coloured. */
    DELTA(-1, 1, 0.005, "1d4f86 6ea6cf f4f2ec eda86b 9a3f16");

    private static final int COLOURS = 255;
    private static final int OPAQUE = 0xff000000;

    private final double low;
    private final double high;
    private final double invisible;
    private final String stops;

    HeatScale(double low, double high, double invisible, String stops) {
        this.low = low;
        this.high = high;
        this.invisible = invisible;
        this.stops = stops;
    }

    /** A value in kelvin and its colour, e.g. {@code #fff6dc}. */
    public record Stop(double value, String colour) {}

    /** The scale as a legend draws it: between the stops colours run evenly, beyond the last they stay. */
    public List<Stop> legend() {
        int[] colours = colours();
        List<Stop> legend = new ArrayList<>();
        for (int i = 0; i < colours.length; i++) {
            legend.add(new Stop(low + (high - low) * i / (colours.length - 1), "#%06x".formatted(colours[i])));
        }
        return List.copyOf(legend);
    }

    /** The number of the colour of a value in the {@link #palette()}; 0, which is transparent, where there is none. */
    public int colour(double kelvin) {
        if (Double.isNaN(kelvin) || Math.abs(kelvin) < invisible) {
            return 0;
        }
        double share = Math.clamp((kelvin - low) / (high - low), 0, 1);
        return 1 + (int) Math.round(share * (COLOURS - 1));
    }

    /** All colours with their opacity (ARGB). */
    public int[] palette() {
        int[] colours = colours();
        int[] palette = new int[COLOURS + 1];
        for (int i = 0; i < COLOURS; i++) {
            palette[i + 1] = OPAQUE | mixed(colours, (double) i / (COLOURS - 1));
        }
        return palette;
    }

    private static int mixed(int[] colours, double share) {
        double place = share * (colours.length - 1);
        int stop = Math.min((int) place, colours.length - 2);
        double toNext = place - stop;
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = colours[stop] >> shift & 0xff;
            int to = colours[stop + 1] >> shift & 0xff;
            mixed |= (int) Math.round(from + (to - from) * toNext) << shift;
        }
        return mixed;
    }

    private int[] colours() {
        return Arrays.stream(stops.split(" ", -1))
                .mapToInt(colour -> Integer.parseInt(colour, 16))
                .toArray();
    }
}
