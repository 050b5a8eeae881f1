package nl.areaal.geodata.csv.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.geodata.csv.WrittenUnits;

/**
 * Quantities, and the units in which they usually are, by the words that head a column. The list is short on purpose: what is
 * not in it is asked for, because a wrong unit is worse than none.
 */
final class Known {
    private static final MeasuredUnit CELSIUS = new MeasuredUnit("Cel", "°C");
    private static final MeasuredUnit MICROGRAMS = new MeasuredUnit("ug/m3", "µg/m³");
    private static final MeasuredUnit PERCENT = new MeasuredUnit("%", "%");
    private static final MeasuredUnit HECTOPASCAL = new MeasuredUnit("hPa", "hPa");
    private static final MeasuredUnit MILLIMETRE = new MeasuredUnit("mm", "mm");
    private static final MeasuredUnit SPEED = new MeasuredUnit("m/s", "m/s");
    private static final MeasuredUnit PPM = new MeasuredUnit("[ppm]", "ppm");

    private static final List<Named> QUANTITIES = List.of(
            new Named("pm ?2[.,_]?5.*", "PM2.5", "fijn stof (PM2,5)", "particulate matter (PM2.5)", MICROGRAMS),
            new Named("pm ?10.*", "PM10", "fijn stof (PM10)", "particulate matter (PM10)", MICROGRAMS),
            new Named("no2.*|stikstofdioxide", "NO2", "stikstofdioxide", "nitrogen dioxide", MICROGRAMS),
            new Named("o3.*|ozon|ozone", "O3", "ozon", "ozone", MICROGRAMS),
            new Named("co2.*", "CO2", "kooldioxide", "carbon dioxide", PPM),
            new Named("t|temp.*|.*temperatu(ur|re)", "temperature", "temperatuur", "temperature", CELSIUS),
            new Named("rh|hum.*|.*humidity|.*vocht.*", "humidity", "luchtvochtigheid", "humidity", PERCENT),
            new Named("p|pres.*|.*pressure|.*luchtdruk", "pressure", "luchtdruk", "air pressure", HECTOPASCAL),
            new Named("rain.*|regen.*|neerslag.*|precip.*", "precipitation", "neerslag", "precipitation", MILLIMETRE),
            new Named("wind.?(speed|snelheid).*|ws", "wind-speed", "windsnelheid", "wind speed", SPEED));

    private static final Pattern IN_BRACKETS =
            Pattern.compile("[(\\[]([^()\\[\\]]*(?:\\([^)]*\\))?[^()\\[\\]]*)[)\\]]\\s*$");
    private static final Pattern AT_END = Pattern.compile("[ _]([^ _]+)$");

    private Known() {}

    /** A quantity with its names. */
    record Named(String pattern, String name, String nameNl, String nameEn, MeasuredUnit usual) {}

    /** The unit that a head names: in brackets at its end, or as its last word. */
    static Optional<MeasuredUnit> unitIn(String head) {
        Matcher brackets = IN_BRACKETS.matcher(head);
        if (brackets.find()) {
            return WrittenUnits.find(brackets.group(1));
        }
        Matcher end = AT_END.matcher(head);
        return end.find() ? WrittenUnits.find(end.group(1)) : Optional.empty();
    }

    static Optional<Named> quantity(String head) {
        String plain = withoutUnit(head).toLowerCase(Locale.ROOT);
        return QUANTITIES.stream()
                .filter(named -> plain.matches(named.pattern()))
                .findFirst();
    }

    static String withoutUnit(String head) {
        String bare = IN_BRACKETS.matcher(head).replaceFirst("").strip();
        return bare.isEmpty() ? head.strip() : bare;
    }
}
