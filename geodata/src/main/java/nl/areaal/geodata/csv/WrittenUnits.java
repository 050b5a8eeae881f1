package nl.areaal.geodata.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.areaal.core.observation.MeasuredUnit;

/**
 * Units as people write them, and their UCUM codes. Short on purpose, and no library: what partners write (graden C, ug/m3, dBA,
 * cm t.o.v. NAP) stands in none, and a unit that is not here is asked for.
 */
public final class WrittenUnits {
    private static final List<Written> UNITS = List.of(
            new Written("°c|degc|celsius|graden c(elsius)?|℃", new MeasuredUnit("Cel", "°C")),
            new Written("k|kelvin", new MeasuredUnit("K", "K")),
            new Written("[uµμ]g/m(3|³|\\^3)|[uµμ]g m-3", new MeasuredUnit("ug/m3", "µg/m³")),
            new Written("mg/m(3|³|\\^3)", new MeasuredUnit("mg/m3", "mg/m³")),
            new Written("%|pct|procent|percent", new MeasuredUnit("%", "%")),
            new Written("hpa|mbar", new MeasuredUnit("hPa", "hPa")),
            new Written("kpa", new MeasuredUnit("kPa", "kPa")),
            new Written("pa", new MeasuredUnit("Pa", "Pa")),
            new Written("mm", new MeasuredUnit("mm", "mm")),
            new Written("cm|cm (t\\.o\\.v\\.?|tov|\\+) ?nap", new MeasuredUnit("cm", "cm")),
            new Written("m|meter|metre|m (t\\.o\\.v\\.?|tov|\\+) ?nap", new MeasuredUnit("m", "m")),
            new Written("m/s|ms-1|m s-1", new MeasuredUnit("m/s", "m/s")),
            new Written("km/h|km/u|kmh", new MeasuredUnit("km/h", "km/h")),
            new Written("ppm", new MeasuredUnit("[ppm]", "ppm")),
            new Written("ppb", new MeasuredUnit("[ppb]", "ppb")),
            new Written("db|db\\(a\\)|dba", new MeasuredUnit("dB", "dB(A)")),
            new Written("w/m(2|²|\\^2)", new MeasuredUnit("W/m2", "W/m²")),
            new Written("j/cm(2|²|\\^2)", new MeasuredUnit("J/cm2", "J/cm²")),
            new Written("v|volt", new MeasuredUnit("V", "V")),
            new Written("[uµμ]s/cm", new MeasuredUnit("uS/cm", "µS/cm")),
            new Written("m3/s|m³/s", new MeasuredUnit("m3/s", "m³/s")),
            new Written("deg|°|graden", new MeasuredUnit("deg", "°")));

    private static final Pattern UCUM_LIKE = Pattern.compile("[A-Za-z0-9%/.*\\[\\]{}'_^()+-]{1,40}");

    private WrittenUnits() {}

    private record Written(String pattern, MeasuredUnit unit) {}

    /** A unit that somebody states: one that is known, or else what looks like a code of UCUM. */
    public static Optional<MeasuredUnit> stated(String text) {
        String code = text.strip();
        return find(code)
                .or(() -> UCUM_LIKE.matcher(code).matches()
                        ? Optional.of(new MeasuredUnit(code, code))
                        : Optional.empty());
    }

    public static Optional<MeasuredUnit> find(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return UNITS.stream()
                .filter(written -> plain.matches(written.pattern()))
                .map(Written::unit)
                .findFirst();
    }
}
