package nl.areaal.core.scenario.drought;

/** How much more evaporates than rains, by the rule of KNMI: a surplus runs off and is not saved for later. */
public final class PrecipitationDeficit {
    private PrecipitationDeficit() {}

    /** The deficit of a season from its totals, in mm: never below 0. */
    public static double season(double evaporationMillimetres, double rainMillimetres) {
        return Math.max(0, evaporationMillimetres - rainMillimetres);
    }

    /**
     * The deficit at the end of a row of days, in mm, taken day by day and never below 0: so never less than that from the totals.
     *
     * @param evaporationMillimetres of each day
     * @param rainMillimetres of the same days
     */
    public static double dayByDay(double[] evaporationMillimetres, double[] rainMillimetres) {
        if (evaporationMillimetres.length != rainMillimetres.length) {
            throw new IllegalArgumentException("precipitation deficit: " + evaporationMillimetres.length
                    + " days of evaporation, expected " + rainMillimetres.length + " as of rain");
        }
        double deficit = 0;
        for (int day = 0; day < rainMillimetres.length; day++) {
            deficit = season(deficit + evaporationMillimetres[day], rainMillimetres[day]);
        }
        return deficit;
    }
}
