package nl.areaal.geodata.sample;

import java.time.Duration;
import java.util.Optional;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.SeriesLimits;

/** What the stations of the sample region measure, in which unit and how finely. */
@SuppressWarnings("ImmutableEnumChecker") // it takes no records of other modules, nor unmodifiable lists
enum SampleQuantity {
    NO2(
            property("NO2", "stikstofdioxide", "nitrogen dioxide", Vocabulary.POLLUTANT + "8"),
            Units.AIR,
            range(-10, 1_000),
            Limits.change(200).withNeighbours(Limits.AIR_METRES),
            0.1),
    PM25(
            property("PM2.5", "fijn stof (PM2,5)", "particulate matter (PM2.5)", Vocabulary.POLLUTANT + "6001"),
            Units.AIR,
            range(-10, 500),
            Limits.change(200).withNeighbours(Limits.AIR_METRES),
            0.1),
    AIR_TEMPERATURE(
            property("TEMP", "luchttemperatuur", "air temperature", Vocabulary.CLIMATE + "air_temperature/"),
            Units.CELSIUS,
            range(-30, 45),
            Limits.change(10).withNeighbours(Limits.AIR_METRES),
            0.1),
    HUMIDITY(
            property("RV", "relatieve vochtigheid", "relative humidity", Vocabulary.CLIMATE + "relative_humidity/"),
            Units.PERCENT,
            range(5, 100),
            Limits.change(50),
            1),
    GROUNDWATER(
            property(
                    "GWS",
                    "grondwaterstand onder maaiveld",
                    "groundwater level below surface",
                    Vocabulary.CLIMATE + "water_table_depth/"),
            new MeasuredUnit("m", "m"),
            range(-0.5, 10),
            Limits.slow(0.5),
            0.01),
    WATER_LEVEL(
            property(
                    "WATHTE",
                    "waterstand ten opzichte van NAP",
                    "water level above NAP",
                    Vocabulary.CLIMATE + "water_surface_height_above_reference_datum/"),
            new MeasuredUnit("m", "m NAP"),
            range(-4, 12),
            Limits.slow(2),
            0.01),
    TRAFFIC(
            property("INTENSITEIT", "verkeersintensiteit", "traffic flow", ""),
            new MeasuredUnit("/h", "/h"),
            range(0, 12_000),
            Limits.USUAL,
            1),
    SPEED(
            property("SNELHEID", "gemiddelde snelheid", "average speed", ""),
            new MeasuredUnit("km/h", "km/h"),
            range(0, 180),
            Limits.USUAL,
            1),
    SOIL_MOISTURE(
            property(
                    "BODEMVOCHT",
                    "bodemvocht",
                    "soil moisture",
                    Vocabulary.CLIMATE + "volume_fraction_of_condensed_water_in_soil/"),
            Units.PERCENT,
            range(0, 75),
            Limits.slow(40),
            0.1),
    SOIL_TEMPERATURE(
            property("BODEMTEMP", "bodemtemperatuur", "soil temperature", Vocabulary.CLIMATE + "soil_temperature/"),
            Units.CELSIUS,
            range(-15, 40),
            Limits.slow(5),
            0.1);

    final ObservedProperty property;
    final MeasuredUnit unit;
    final PlausibleRange plausible;
    private final SeriesLimits limits;
    private final long stepsPerUnit;

    SampleQuantity(
            ObservedProperty property,
            MeasuredUnit unit,
            PlausibleRange plausible,
            SeriesLimits limits,
            double precision) {
        this.property = property;
        this.unit = unit;
        this.plausible = plausible;
        this.limits = limits;
        this.stepsPerUnit = Math.round(1 / precision);
    }

    Contract contract() {
        return Contract.of(Limits.HOURLY, plausible).withLimits(limits);
    }

    /** The result as the instrument shows it: within what is plausible and no finer than it can tell. */
    double shown(double value) {
        double possible = Math.clamp(value, plausible.low(), plausible.high());
        return (double) Math.round(possible * stepsPerUnit) / stepsPerUnit;
    }

    private static ObservedProperty property(String name, String nameNl, String nameEn, String definition) {
        return new ObservedProperty(name, nameNl, nameEn, definition);
    }

    private static PlausibleRange range(double low, double high) {
        return new PlausibleRange(low, high);
    }

    /** Where the definitions stand: air pollutants at Eionet, the rest among the CF standard names. */
    private static final class Vocabulary {
        static final String POLLUTANT = "http://dd.eionet.europa.eu/vocabulary/aq/pollutant/";
        static final String CLIMATE = "https://vocab.nerc.ac.uk/standard_name/";
    }

    private static final class Units {
        static final MeasuredUnit AIR = new MeasuredUnit("ug/m3", "µg/m³");
        static final MeasuredUnit CELSIUS = new MeasuredUnit("Cel", "°C");
        static final MeasuredUnit PERCENT = new MeasuredUnit("%", "%");
    }

    /** How fast each can change, with room to spare; ground and water may stand still for weeks. */
    private static final class Limits {
        static final Duration HOURLY = Duration.ofHours(1);
        static final double AIR_METRES = 15_000;
        static final SeriesLimits USUAL = SeriesLimits.usual(HOURLY);

        static SeriesLimits change(double perHour) {
            return USUAL.withMaximumChange(perHour);
        }

        static SeriesLimits slow(double perHour) {
            return change(perHour).withStuckAfter(Optional.of(Duration.ofDays(21)));
        }
    }
}
