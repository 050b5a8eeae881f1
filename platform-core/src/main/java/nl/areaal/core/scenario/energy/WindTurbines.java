package nl.areaal.core.scenario.energy;

/** Rules of distance and yield for wind turbines. */
public final class WindTurbines {
    /** Within so many rotor diameters of a turbine its shadow can flicker over a dwelling. */
    public static final double SHADOW_ROTOR_DIAMETERS = 12;

    private WindTurbines() {}

    /** How far the shadow of a rotor can flicker, in m. */
    public static double shadowMetres(double rotorMetres) {
        return SHADOW_ROTOR_DIAMETERS * rotorMetres;
    }

    /** What turbines yield in a year, in MWh. */
    public static double megawattHours(double megawatts, double fullLoadHours) {
        return megawatts * fullLoadHours;
    }
}
