package nl.areaal.geodata.sample;

/**
 * Chance without state: numbers that depend on nothing but a seed and where (or for what) they are asked.
 *
 * <p>Everything irregular in the sample region comes from here, so the order of generating never changes the outcome.
 */
final class Noise {
    private static final double UNIT = 0x1.0p-53;

    private Noise() {}

    /** Mixes a seed and two whole numbers into 64 well spread bits (the finaliser of SplitMix64). */
    static long hash(long seed, long a, long b) {
        long h = mix(seed + 0x9E3779B97F4A7C15L * (a + 1));
        return mix(h ^ (0xD1B54A32D192ED03L * (b + 1)));
    }

    /** A number from 0 up to 1, even over all places. */
    static double unit(long seed, long a, long b) {
        return (hash(seed, a, b) >>> 11) * UNIT;
    }

    /** Smooth noise between -1 and 1 whose bumps are about a wavelength wide. */
    static double smooth(long seed, double x, double y, double wavelength) {
        double u = x / wavelength;
        double v = y / wavelength;
        long column = (long) Math.floor(u);
        long row = (long) Math.floor(v);
        double s = ease(u - column);
        double t = ease(v - row);
        double top = mix(unit(seed, column, row), unit(seed, column + 1, row), s);
        double bottom = mix(unit(seed, column, row + 1), unit(seed, column + 1, row + 1), s);
        return 2 * mix(top, bottom, t) - 1;
    }

    /** Smooth noise with finer detail on top: three octaves, between -1 and 1. */
    static double rough(long seed, double x, double y, double wavelength) {
        return (4 * smooth(seed, x, y, wavelength)
                        + 2 * smooth(seed + 1, x, y, wavelength / 2.1)
                        + smooth(seed + 2, x, y, wavelength / 4.3))
                / 7;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    private static long mix(long z) {
        long h = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
        return h ^ (h >>> 31);
    }
}
