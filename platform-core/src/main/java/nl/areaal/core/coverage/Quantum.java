package nl.areaal.core.coverage;

/**
 * The step to which values of a quantity are rounded before they are summed.
 *
 * @param perUnit how many steps there are in 1, a power of two so that rounding loses nothing else
 */
record Quantum(double perUnit) {
    private static final double LARGEST_AT_USUAL = 128;

    /** The finest step with which a value fits in every cell of a large zone: 1/65536 up to 128, then coarser. */
    static Quantum upTo(double largest) {
        if (!(largest > 0 && Double.isFinite(largest))) {
            throw new IllegalArgumentException("quantum: largest is " + largest + ", expected more than 0");
        }
        double perUnit = Quanta.PER_UNIT;
        for (double fits = LARGEST_AT_USUAL; fits < largest; fits *= 2) {
            perUnit /= 2;
        }
        return new Quantum(perUnit);
    }

    double unit() {
        return 1 / perUnit;
    }
}
