package nl.areaal.core.scenario.pet;

/**
 * The physiological equivalent temperature (PET) by the regressions of RIVM report 2019-0008 and Koopmans et al. 2020, in degrees
 * Celsius.
 */
public final class FeltTemperature {
    /** From here on people feel light heat stress. */
    public static final double LIGHT_STRESS_CELSIUS = 23;

    static final double STEFAN_BOLTZMANN = 5.670374419e-8;
    static final double KELVIN_AT_ZERO_CELSIUS = 273.15;

    private FeltTemperature() {}

    /**
     * The weather of a day, the same for all places.
     *
     * @param globalWatts sun on a level square metre
     * @param diffuseWatts of it, what comes from the sky and not straight from the sun
     * @param windMetresPerSecond at 1.2 m
     * @param wetBulbCelsius see {@link #wetBulb}
     * @param sineOfSunHeight of the angle between sun and horizon
     */
    public record Weather(
            double globalWatts,
            double diffuseWatts,
            double windMetresPerSecond,
            double wetBulbCelsius,
            double sineOfSunHeight) {
        public Weather {
            if (!(windMetresPerSecond >= 0.5)) {
                throw new IllegalArgumentException(
                        "weather: windMetresPerSecond is " + windMetresPerSecond + ", expected 0.5 or more");
            }
        }
    }

    /**
     * In the sun.
     *
     * @param bowen heat that the ground gives off as warm air, for each that it gives off as vapour
     * @param skyView share of the sky that can be seen
     */
    public static double sun(double airCelsius, double bowen, double skyView, Weather weather) {
        return sunBase(weather) + 1.25 * airCelsius + 0.546 * bowen + 1.94 * skyView;
    }

    /** What sun and wind do in the sun, whatever the place. */
    static double sunBase(Weather weather) {
        double logWind = Math.log(weather.windMetresPerSecond());
        return -13.26
                + 0.011 * weather.globalWatts()
                - 3.37 * logWind
                + 0.078 * weather.wetBulbCelsius()
                + 0.0055 * weather.globalWatts() * logWind
                + 5.56 * weather.sineOfSunHeight()
                - 0.0103 * weather.globalWatts() * logWind * weather.sineOfSunHeight();
    }

    /** In the shade, or at night. */
    public static double shade(double airCelsius, double skyView, Weather weather) {
        return shadeBase(weather)
                + 1.25 * airCelsius
                + diffuse(weather) * skyView
                + radiated(airCelsius) * (1 - skyView);
    }

    /** What the whole sky adds in the shade. */
    static double diffuse(Weather weather) {
        return 0.015 * weather.diffuseWatts();
    }

    /** What surroundings as warm as the air add in the shade, where no sky is seen. */
    static double radiated(double airCelsius) {
        double kelvin = airCelsius + KELVIN_AT_ZERO_CELSIUS;
        return 0.0060 * STEFAN_BOLTZMANN * kelvin * kelvin * kelvin * kelvin;
    }

    /** What air and wind do in the shade, whatever the place. */
    static double shadeBase(Weather weather) {
        return -12.14 - 1.47 * Math.log(weather.windMetresPerSecond()) + 0.060 * weather.wetBulbCelsius();
    }

    /** The temperature of a wet thermometer (Stull 2011, equation 1), for 5 to 99 % humidity at sea level. */
    public static double wetBulb(double airCelsius, double humidityPercent) {
        return airCelsius * Math.atan(0.151977 * Math.sqrt(humidityPercent + 8.313659))
                + Math.atan(airCelsius + humidityPercent)
                - Math.atan(humidityPercent - 1.676331)
                + 0.00391838 * Math.pow(humidityPercent, 1.5) * Math.atan(0.023101 * humidityPercent)
                - 4.686035;
    }
}
