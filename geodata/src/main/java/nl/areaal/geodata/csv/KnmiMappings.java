package nl.areaal.geodata.csv;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.core.observation.MeasuredUnit;

/**
 * The text tables of KNMI, by day and by hour.
 *
 * <p>Days and hours are of UTC, and hour 5 runs from 04:00 to 05:00. Most values are whole tenths. Rain and sunshine of -1 mean
 * more than nothing and less than 0.05: they are read as half of that. Columns that name the hour of an extreme, and codes
 * of the weather and of visibility, are no quantities and are left out.
 */
final class KnmiMappings {
    private static final double TENTH = 0.1;
    private static final double TRACE = 0.025;
    private static final String TRACE_SIGN = "-1";
    private static final String SKY_INVISIBLE = "9";
    private static final String WIND_VARIABLE = "990";

    private static final MeasuredUnit DEGREES = new MeasuredUnit("deg", "°");
    private static final MeasuredUnit SPEED = new MeasuredUnit("m/s", "m/s");
    private static final MeasuredUnit CELSIUS = new MeasuredUnit("Cel", "°C");
    private static final MeasuredUnit HOURS = new MeasuredUnit("h", "uur");
    private static final MeasuredUnit PERCENT = new MeasuredUnit("%", "%");
    private static final MeasuredUnit RADIATION = new MeasuredUnit("J/cm2", "J/cm²");
    private static final MeasuredUnit MILLIMETRES = new MeasuredUnit("mm", "mm");
    private static final MeasuredUnit PRESSURE = new MeasuredUnit("hPa", "hPa");
    private static final MeasuredUnit OKTAS = new MeasuredUnit("{okta}", "okta");

    /** Positions from KNMI's list of stations, for tables without such a list. */
    private static final Map<String, Place> STATIONS = Map.ofEntries(
            entry("KNMI-215", new Place("Voorschoten", 4.437, 52.141)),
            entry("KNMI-240", new Place("Schiphol", 4.790, 52.318)),
            entry("KNMI-260", new Place("De Bilt", 5.180, 52.100)),
            entry("KNMI-265", new Place("Soesterberg", 5.274, 52.130)),
            entry("KNMI-269", new Place("Lelystad", 5.520, 52.458)),
            entry("KNMI-275", new Place("Deelen", 5.873, 52.056)),
            entry("KNMI-344", new Place("Rotterdam", 4.447, 51.962)),
            entry("KNMI-348", new Place("Cabauw", 4.926, 51.970)),
            entry("KNMI-356", new Place("Herwijnen", 5.146, 51.859)),
            entry("KNMI-370", new Place("Eindhoven", 5.377, 51.451)));

    private KnmiMappings() {}

    static CsvMapping daily() {
        return new CsvMapping(
                "KNMI, by day",
                "KNMI",
                new CsvForm("ISO-8859-1", ",", ".", "#", true),
                new TimeRule(List.of(new TimeColumn("YYYYMMDD", "yyyyMMdd")), "UTC", Edge.BEGIN, Duration.ofDays(1)),
                stations("day"),
                Values.wide(Stream.of(windOfADay(), temperatureAndSun(), waterAndAir())
                        .flatMap(List::stream)
                        .toList()));
    }

    private static List<Quantity> windOfADay() {
        return List.of(
                plain("DDVEC", "windrichting (vectorgemiddelde)", "wind direction (vector mean)", DEGREES),
                tenths("FHVEC", "windsnelheid (vectorgemiddelde)", "wind speed (vector mean)", SPEED),
                tenths("FG", "windsnelheid (etmaalgemiddelde)", "wind speed (daily mean)", SPEED),
                tenths("FHX", "hoogste uurgemiddelde windsnelheid", "highest hourly mean wind speed", SPEED),
                tenths("FHN", "laagste uurgemiddelde windsnelheid", "lowest hourly mean wind speed", SPEED),
                tenths("FXX", "hoogste windstoot", "highest gust", SPEED));
    }

    private static List<Quantity> temperatureAndSun() {
        return List.of(
                tenths("TG", "temperatuur (etmaalgemiddelde)", "temperature (daily mean)", CELSIUS),
                tenths("TN", "minimumtemperatuur", "minimum temperature", CELSIUS),
                tenths("TX", "maximumtemperatuur", "maximum temperature", CELSIUS),
                tenths("T10N", "minimumtemperatuur op 10 cm", "minimum temperature at 10 cm", CELSIUS),
                trace("SQ", "zonneschijnduur", "sunshine duration", HOURS),
                plain("SP", "zonneschijn (deel van het mogelijke)", "sunshine (share of the possible)", PERCENT),
                plain("Q", "globale straling", "global radiation", RADIATION));
    }

    private static List<Quantity> waterAndAir() {
        return List.of(
                tenths("DR", "duur van de neerslag", "duration of precipitation", HOURS),
                trace("RH", "neerslag", "precipitation", MILLIMETRES),
                trace("RHX", "hoogste uursom van de neerslag", "highest hourly precipitation", MILLIMETRES),
                tenths("PG", "luchtdruk (etmaalgemiddelde)", "air pressure (daily mean)", PRESSURE),
                tenths("PX", "hoogste luchtdruk", "highest air pressure", PRESSURE),
                tenths("PN", "laagste luchtdruk", "lowest air pressure", PRESSURE),
                plain("NG", "bewolking (etmaalgemiddelde)", "cloud cover (daily mean)", OKTAS)
                        .without(SKY_INVISIBLE),
                plain("UG", "luchtvochtigheid (etmaalgemiddelde)", "humidity (daily mean)", PERCENT),
                plain("UX", "hoogste luchtvochtigheid", "highest humidity", PERCENT),
                plain("UN", "laagste luchtvochtigheid", "lowest humidity", PERCENT),
                tenths("EV24", "referentieverdamping (Makkink)", "reference evaporation (Makkink)", MILLIMETRES));
    }

    static CsvMapping hourly() {
        return new CsvMapping(
                "KNMI, by hour",
                "KNMI",
                new CsvForm("ISO-8859-1", ",", ".", "#", true),
                new TimeRule(
                        List.of(new TimeColumn("YYYYMMDD", "yyyyMMdd"), new TimeColumn("HH", TimeColumn.HOUR)),
                        "UTC",
                        Edge.END,
                        Duration.ofHours(1)),
                stations("hour"),
                Values.wide(List.of(
                        plain("DD", "windrichting", "wind direction", DEGREES).without(WIND_VARIABLE),
                        tenths("FH", "windsnelheid (uurgemiddelde)", "wind speed (hourly mean)", SPEED),
                        tenths("FF", "windsnelheid (laatste tien minuten)", "wind speed (last ten minutes)", SPEED)
                                .atTheMoment(),
                        tenths("FX", "hoogste windstoot", "highest gust", SPEED),
                        tenths("T", "temperatuur", "temperature", CELSIUS).atTheMoment(),
                        tenths("T10N", "minimumtemperatuur op 10 cm", "minimum temperature at 10 cm", CELSIUS),
                        tenths("TD", "dauwpunt", "dew point", CELSIUS).atTheMoment(),
                        trace("SQ", "zonneschijnduur", "sunshine duration", HOURS),
                        plain("Q", "globale straling", "global radiation", RADIATION),
                        tenths("DR", "duur van de neerslag", "duration of precipitation", HOURS),
                        trace("RH", "neerslag", "precipitation", MILLIMETRES),
                        tenths("P", "luchtdruk", "air pressure", PRESSURE).atTheMoment(),
                        plain("N", "bewolking", "cloud cover", OKTAS)
                                .without(SKY_INVISIBLE)
                                .atTheMoment(),
                        plain("U", "luchtvochtigheid", "humidity", PERCENT).atTheMoment())));
    }

    private static StationRule stations(String every) {
        return new StationRule(
                "KNMI-{STN}",
                "{station}/" + every + "/{property}",
                "KNMI weather station",
                new Places(Places.LON_LAT, STATIONS, Optional.empty(), Optional.empty(), Optional.empty(), true));
    }

    private static Quantity plain(String column, String nameNl, String nameEn, MeasuredUnit unit) {
        return Quantity.of(column, column, nameNl, nameEn, unit);
    }

    private static Quantity tenths(String column, String nameNl, String nameEn, MeasuredUnit unit) {
        return plain(column, nameNl, nameEn, unit).times(TENTH);
    }

    private static Quantity trace(String column, String nameNl, String nameEn, MeasuredUnit unit) {
        return tenths(column, nameNl, nameEn, unit).substituting(TRACE_SIGN, TRACE);
    }
}
