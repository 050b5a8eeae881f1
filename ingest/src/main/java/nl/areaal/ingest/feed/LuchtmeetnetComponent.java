package nl.areaal.ingest.feed;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;

/** What Luchtmeetnet measures: one component in one unit, averaged over one period. */
public record LuchtmeetnetComponent(ObservedProperty property, MeasuredUnit unit, Duration period) {
    /** Instruments may read a little below zero; a thousand is a fire next door. */
    private static final PlausibleRange PLAUSIBLE = new PlausibleRange(-10, 1_000);
    /** In µg/m³. Of all hours of 2023 only those of fireworks changed the validated NO2 and PM2.5 by more. */
    private static final Map<String, Double> MAXIMUM_CHANGE_PER_HOUR =
            Map.of("NO2", 200.0, "NO", 500.0, "O3", 150.0, "SO2", 200.0, "PM10", 300.0, "PM2.5", 200.0);

    private static final String DEFINITIONS = "http://dd.eionet.europa.eu/vocabulary/aq/pollutant/";
    private static final Map<String, ObservedProperty> PROPERTIES = Map.of(
            "NO2", property("NO2", "stikstofdioxide", "nitrogen dioxide", "8"),
            "NO", property("NO", "stikstofmonoxide", "nitrogen monoxide", "38"),
            "O3", property("O3", "ozon", "ozone", "7"),
            "SO2", property("SO2", "zwaveldioxide", "sulphur dioxide", "1"),
            "PM10", property("PM10", "fijn stof (PM10)", "particulate matter (PM10)", "5"),
            "PM2.5", property("PM2.5", "fijn stof (PM2,5)", "particulate matter (PM2.5)", "6001"),
            "C6H6", property("C6H6", "benzeen", "benzene", "20"),
            "C7H8", property("C7H8", "tolueen", "toluene", "21"),
            "NH3", property("NH3", "ammoniak", "ammonia", "35"));
    private static final MeasuredUnit MICROGRAMS = new MeasuredUnit("ug/m3", "µg/m³");
    private static final Map<String, MeasuredUnit> UNITS =
            Map.of("µg/m³", MICROGRAMS, "mg/m³", new MeasuredUnit("mg/m3", "mg/m³"));
    /** The service writes names without a point, and counts the finest of particles. */
    private static final Map<String, String> NAMES = Map.of("PM25", "PM2.5");

    private static final MeasuredUnit PARTICLES = new MeasuredUnit("{#}/cm3", "deeltjes/cm³");
    private static final PlausibleRange PLAUSIBLE_COUNT = new PlausibleRange(0, 1_000_000);
    private static final String COUNTED = "UFP";
    private static final Map<String, Duration> PERIODS = Map.of("uur", Duration.ofHours(1), "dag", Duration.ofDays(1));

    /** What the first three cells of a line say, unless the unit or the period is a strange one. */
    static Optional<LuchtmeetnetComponent> of(String name, String period, String unit) {
        return Optional.ofNullable(UNITS.get(unit))
                .flatMap(known -> Optional.ofNullable(PERIODS.get(period))
                        .map(length -> new LuchtmeetnetComponent(property(name), known, length)));
    }

    /** What the service calls by a formula: hourly means. */
    public static LuchtmeetnetComponent ofFormula(String formula) {
        return new LuchtmeetnetComponent(
                property(NAMES.getOrDefault(formula, formula)),
                formula.equals(COUNTED) ? PARTICLES : MICROGRAMS,
                Duration.ofHours(1));
    }

    /** What can be expected of hourly or daily means. */
    public Contract contract() {
        Contract usual = Contract.of(period, unit.equals(PARTICLES) ? PLAUSIBLE_COUNT : PLAUSIBLE);
        Double mostPerHour = MAXIMUM_CHANGE_PER_HOUR.get(property.name());
        return mostPerHour == null || !unit.equals(MICROGRAMS)
                ? usual
                : usual.withLimits(usual.limits().withMaximumChange(mostPerHour));
    }

    private static ObservedProperty property(String name) {
        return PROPERTIES.getOrDefault(name, new ObservedProperty(name, name, name, ""));
    }

    private static ObservedProperty property(String name, String nameNl, String nameEn, String code) {
        return new ObservedProperty(name, nameNl, nameEn, DEFINITIONS + code);
    }
}
