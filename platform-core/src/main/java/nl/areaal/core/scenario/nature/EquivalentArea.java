package nl.areaal.core.scenario.nature;

/** The equivalent connected area (Saura, Estreguil, Mouton and Rodriguez-Freire 2011) and the chance on which it rests. */
public final class EquivalentArea {
    private EquivalentArea() {}

    /** The fall of the chance with distance, a metre, if half of all animals get as far as this. */
    public static double alpha(double halfMetres) {
        return Math.log(2) / halfMetres;
    }

    /** The chance to cross a gap, {@code p = exp(-alpha d)}. */
    public static double chance(double metres, double alpha) {
        return Math.exp(-alpha * metres);
    }

    /**
     * The size of the one patch that would be worth as much as all, {@code ECA = sqrt(sum_i sum_j a_i a_j p*_ij)}.
     *
     * @param bestChance the largest product of chances along any way from one patch to another, 1 from a patch to itself
     */
    public static double of(double[] areas, double[][] bestChance) {
        double sum = 0;
        for (int i = 0; i < areas.length; i++) {
            for (int j = 0; j < areas.length; j++) {
                sum += areas[i] * areas[j] * bestChance[i][j];
            }
        }
        return Math.sqrt(sum);
    }
}
