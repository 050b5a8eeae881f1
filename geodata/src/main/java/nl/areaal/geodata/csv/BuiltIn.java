package nl.areaal.geodata.csv;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.areaal.core.observation.MeasuredUnit;

/**
 * A mapping that the platform brings along.
 *
 * @param id its name in commands
 * @param fileName what the name of a file must be like before the mapping is tried unasked
 */
public record BuiltIn(String id, CsvMapping mapping, Predicate<String> fileName) {
    private static final MeasuredUnit MICROGRAMS = new MeasuredUnit("ug/m3", "µg/m³");
    private static final double SMALLEST_PARTICULATE = -10;
    /** Hours of over 500 µg/m³ are faults of these small sensors, not air that anybody breathes here. */
    private static final double LARGEST_PARTICULATE = 500;

    private static final double CENTIMETRE = 0.01;

    /** All of them; a mapping that needs more columns goes before one that needs fewer of them. */
    public static final List<BuiltIn> ALL = List.of(
            new BuiltIn("knmi-hourly", KnmiMappings.hourly(), name -> true),
            new BuiltIn("knmi-daily", KnmiMappings.daily(), name -> true),
            new BuiltIn("dino-groundwater", groundwater(), name -> true),
            new BuiltIn("samenmeten-pm25", samenMeten("PM2.5", "fijn stof (PM2,5)", "6001"), named("pm25")),
            new BuiltIn("samenmeten-pm10", samenMeten("PM10", "fijn stof (PM10)", "5"), named("pm10")));

    public static Optional<BuiltIn> find(String id) {
        return ALL.stream().filter(mapping -> mapping.id().equals(id)).findFirst();
    }

    /**
     * Groundwater heads as DINOloket gives them: two tables, of the filters and of the heads, the latter in centimetres above
     * NAP. Dates without a time are noted at midnight of the winter time that the wells are read in.
     */
    private static CsvMapping groundwater() {
        Quantity head = Quantity.of(
                        "Stand (cm t.o.v. NAP)",
                        "groundwater-head",
                        "grondwaterstand ten opzichte van NAP",
                        "groundwater head above NAP",
                        new MeasuredUnit("m", "m NAP"))
                .times(CENTIMETRE);
        return new CsvMapping(
                "DINO groundwater heads",
                "TNO",
                CsvForm.COMMAS,
                new TimeRule(
                        List.of(new TimeColumn("Peildatum", "dd-MM-yyyy")), "+01:00", Edge.BEGIN, Duration.ofDays(14)),
                new StationRule(
                        "{Locatie}-{Filternummer}",
                        StationRule.CHANNEL,
                        "monitoring well",
                        new Places(
                                Places.RD,
                                Map.of(),
                                Optional.empty(),
                                Optional.of(
                                        new Places.Columns("{Locatie}-{Filternummer}", "X-coordinaat", "Y-coordinaat")),
                                Optional.empty(),
                                false)),
                Values.wide(List.of(head)));
    }

    /** Hourly means of citizens' sensors, a column for each, with a file of where they are. Hours are noted at their begin. */
    private static CsvMapping samenMeten(String name, String nameNl, String code) {
        Quantity quantity = new Quantity(
                "",
                name,
                nameNl,
                "particulate matter (" + name + ")",
                "http://dd.eionet.europa.eu/vocabulary/aq/pollutant/" + code,
                MICROGRAMS.ucum(),
                MICROGRAMS.symbol(),
                1,
                Map.of(),
                List.of(),
                false,
                Optional.of(SMALLEST_PARTICULATE),
                Optional.of(LARGEST_PARTICULATE));
        return new CsvMapping(
                "Samen Meten, " + name + " by sensor",
                "RIVM",
                CsvForm.COMMAS,
                new TimeRule(
                        List.of(new TimeColumn("phenomenonTime", TimeColumn.ISO)),
                        "UTC",
                        Edge.BEGIN,
                        Duration.ofHours(1)),
                new StationRule(
                        "{column}",
                        StationRule.CHANNEL,
                        "citizens' sensor",
                        new Places(
                                Places.LON_LAT,
                                Map.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new Places.Columns("{name}", "lon", "lat")),
                                false)),
                Values.ofStations(quantity));
    }

    private static Predicate<String> named(String part) {
        return name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").contains(part);
    }
}
