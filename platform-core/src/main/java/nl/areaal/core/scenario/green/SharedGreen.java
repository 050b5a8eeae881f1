package nl.areaal.core.scenario.green;

/**
 * Public green shared among those who live near it: the two-step floating catchment area (Luo and Wang 2003), as InVEST's urban
 * nature access uses it.
 */
public final class SharedGreen {
    /** The Dutch norm, in m2 a person within 500 m (De Roo et al. 2011). */
    public static final double NEED_SQUARE_METRES = 60;

    private SharedGreen() {}

    /** First step: what a piece of green is worth to each who can reach it, {@code R_j = S_j / sum(P_k)}; 0 when nobody can. */
    public static double perPerson(double squareMetres, double peopleWithinReach) {
        return peopleWithinReach > 0 ? squareMetres / peopleWithinReach : 0;
    }

    /** Second step: what all green within reach is worth to one person, {@code A_i = sum(R_j)}. */
    public static double supply(double... perPersonWithinReach) {
        double sum = 0;
        for (double one : perPersonWithinReach) {
            sum += one;
        }
        return sum;
    }

    /** What a person has more, or if negative less, than the norm. */
    public static double balance(double supply) {
        return supply - NEED_SQUARE_METRES;
    }
}
