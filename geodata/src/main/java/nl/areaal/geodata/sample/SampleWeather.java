package nl.areaal.geodata.sample;

/** The weather that all stations of the sample region share: made up from the season, the hour and slow chance. */
final class SampleWeather {
    private static final long SEED = 20_220_101;
    private static final long WARMTH = SEED;
    private static final long CALM = SEED + 100;
    private static final long DAMP = SEED + 200;
    private static final long SHOWERS = SEED + 300;

    private static final double DAYS_PER_SHOWER = 2;
    private static final double FORGOTTEN_AFTER_DECAYS = 4;

    private SampleWeather() {}

    /** How warm the air is, in degrees Celsius. */
    static double celsius(SampleMoment moment) {
        return 10.3 + 7.4 * moment.summer(5) + dayCelsius(moment) + 4.5 * spell(WARMTH, moment, 120);
    }

    /** How damp the air is, in percent: dry when the day is warm. */
    static double humidityPercent(SampleMoment moment) {
        return 78
                - 5 * moment.summer(0)
                - 3 * dayCelsius(moment)
                + 9 * spell(DAMP, moment, 60)
                + 8 * wetness(moment, 0.05, 0.7);
    }

    /** From 0, when the wind blows everything away, to 1, when what we emit stays where we are. */
    static double calm(SampleMoment moment) {
        return (1 + spell(CALM, moment, 96)) / 2;
    }

    /** Warmth of the soil under grass, which follows slowly, in degrees Celsius. */
    static double soilCelsius(SampleMoment moment) {
        return 10.6 + 6.3 * moment.summer(20) + 0.7 * moment.daily(18) + 2.4 * spell(WARMTH, moment, 300);
    }

    /**
     * What is left of the rain that fell: about 0.3 on average, up to a little over 1 after wet weeks.
     *
     * @param riseDays how slowly a shower is felt
     * @param decayDays how slowly it is forgotten
     */
    static double wetness(SampleMoment moment, double riseDays, double decayDays) {
        double days = moment.hours() / 24;
        long newest = (long) Math.floor(days / DAYS_PER_SHOWER);
        long remembered = (long) Math.ceil(FORGOTTEN_AFTER_DECAYS * decayDays / DAYS_PER_SHOWER);
        double sum = 0;
        for (long shower = newest - remembered; shower <= newest; shower++) {
            double age = days - (shower + Noise.unit(SHOWERS, shower, 1)) * DAYS_PER_SHOWER;
            if (age > 0) {
                sum += amount(shower) * (1 - Math.exp(-age / riseDays)) * Math.exp(-age / decayDays);
            }
        }
        return sum / Math.max(1, decayDays / DAYS_PER_SHOWER);
    }

    /** From 0 to 1; four in ten stay dry. */
    private static double amount(long shower) {
        return Math.max(0, Noise.unit(SHOWERS, shower, 2) * 1.65 - 0.65);
    }

    private static double dayCelsius(SampleMoment moment) {
        return (2.9 + 1.6 * moment.summer(-10)) * moment.daily(15);
    }

    private static double spell(long seed, SampleMoment moment, double wavelengthHours) {
        return Noise.rough(seed, moment.hours(), 0, wavelengthHours);
    }
}
