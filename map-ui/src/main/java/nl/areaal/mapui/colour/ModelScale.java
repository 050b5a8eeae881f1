package nl.areaal.mapui.colour;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.scenario.ModelCard;

/**
 * A scale from the answer of a model to a colour that people with a colour vision deficiency can read: by lightness alone for the
 * answer itself, blue for better against orange for worse for what changes.
 */
public final class ModelScale {
    private static final int COLOURS = 255;
    private static final int OPAQUE = 0xff000000;

    private final double low;
    private final double high;
    private final double invisible;
    private final int[] colours;

    private ModelScale(Bounds bounds, double invisible, int... colours) {
        this.low = bounds.low();
        this.high = bounds.high();
        this.invisible = invisible;
        this.colours = colours;
    }

    /** A value and its colour, e.g. {@code #fff6dc}. */
    public record Stop(double value, String colour) {}

    /** The scale of a model's answer itself. */
    public static ModelScale value(ModelCard card, Bounds bounds) {
        return value(card.moreIs(), bounds);
    }

    /** The scale of cells of which more is better, worse or neither. */
    static ModelScale value(ModelCard.MoreIs moreIs, Bounds bounds) {
        int[] colours = switch (moreIs) {
            case WORSE -> new int[] {0xfff6dc, 0xfbd992, 0xf3a862, 0xd96c50, 0xa53a55, 0x5c2350};
            case BETTER -> new int[] {0xf6f8e6, 0xd3e7b8, 0x97cd98, 0x52ae8f, 0x23807f, 0x1b4d65};
            case NEITHER -> new int[] {0xf6f3ee, 0xd8dce5, 0xaabad7, 0x7794c5, 0x466ba7, 0x274070};
        };
        return new ModelScale(bounds, 0, colours);
    }

    /**
     * The scale of what a scenario changes; what stays the same is not coloured.
     *
     * @param most the largest change that still has a colour of its own, either way
     */
    public static ModelScale change(ModelCard card, double most) {
        int[] colours = switch (card.moreIs()) {
            case WORSE -> new int[] {0x1d4f86, 0x6ea6cf, 0xf4f2ec, 0xeda86b, 0x9a3f16};
            case BETTER -> new int[] {0x9a3f16, 0xeda86b, 0xf4f2ec, 0x6ea6cf, 0x1d4f86};
            case NEITHER -> new int[] {0x5e3c83, 0xb59fcb, 0xf4f2ec, 0xa3cf9b, 0x2c7a3d};
        };
        return new ModelScale(new Bounds(-most, most), most / 200, colours);
    }

    /** The scale as a legend draws it: between the stops colours run evenly, beyond the last they stay. */
    public List<Stop> legend() {
        List<Stop> legend = new ArrayList<>();
        for (int i = 0; i < colours.length; i++) {
            legend.add(new Stop(low + (high - low) * i / (colours.length - 1), "#%06x".formatted(colours[i])));
        }
        return List.copyOf(legend);
    }

    /** The number of the colour of a value in the {@link #palette()}; 0, which is transparent, where there is none. */
    public int colour(double value) {
        if (Double.isNaN(value) || Math.abs(value) < invisible) {
            return 0;
        }
        double share = Math.clamp((value - low) / (high - low), 0, 1);
        return 1 + (int) Math.round(share * (COLOURS - 1));
    }

    /** All colours with their opacity (ARGB). */
    public int[] palette() {
        int[] palette = new int[COLOURS + 1];
        for (int i = 0; i < COLOURS; i++) {
            palette[i + 1] = OPAQUE | mixed((double) i / (COLOURS - 1));
        }
        return palette;
    }

    private int mixed(double share) {
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
}
