package nl.areaal.ingest.sensorthings.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.areaal.geodata.sensorthings.query.Expression;
import nl.areaal.geodata.sensorthings.query.Expression.Literal;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Reads the values that stand in a filter. */
final class LiteralParser {
    private static final String MOMENT =
            "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,12})?)?(?:[Zz]|[+ -]\\d{2}:\\d{2})";
    private static final Pattern STRETCH = Pattern.compile("(" + MOMENT + ")/(" + MOMENT + ")");
    private static final Pattern MOMENT_ALONE = Pattern.compile(MOMENT);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?![\\dTt:.-])");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?![\\d:.])");
    private static final Pattern NUMBER =
            Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,4})?(?![\\p{L}\\p{N}_.:-])");
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*+)'");
    private static final Pattern SPAN = Pattern.compile(
            "duration'(-?P(?=[\\dT])(?:\\d{1,6}D)?(?:T(?=\\d)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,6}(?:\\.\\d{1,9})?S)?)?)'");
    private static final Pattern SHAPE = Pattern.compile("(?:geography|geometry)'((?:[^']|'')*+)'");
    private static final Pattern QUOTED_WITH_TYPE = Pattern.compile("(?:duration|geography|geometry)'");
    private static final Pattern WORD = Pattern.compile("(true|false|null)(?![\\p{L}\\p{N}_./(])");
    private static final Pattern SRID = Pattern.compile("SRID=(\\d+);(.*)", Pattern.DOTALL);
    private static final String WGS_84 = "4326";

    private final Cursor cursor;

    LiteralParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The value that stands here, if it is one. */
    Optional<Literal> literal() {
        int at = cursor.position();
        return cursor.take(STRETCH)
                .<Literal>map(found -> stretch(found, at))
                .or(() -> cursor.take(MOMENT_ALONE).map(found -> new Expression.Moment(moment(found.group(), at), at)))
                .or(() -> cursor.take(DATE).map(found -> day(found, at)))
                .or(() -> cursor.take(TIME).map(found -> timeOfDay(found, at)))
                .or(() -> cursor.take(NUMBER).map(found -> number(found, at)))
                .or(() -> cursor.take(TEXT).map(found -> new Expression.Text(unquoted(found), at)))
                .or(() -> cursor.take(SPAN).map(found -> new Expression.Span(found.group(1), at)))
                .or(() -> cursor.take(SHAPE).map(found -> new Expression.Shape(shape(unquoted(found), at), at)))
                .or(() -> word(at))
                .or(() -> none(at));
    }

    private Optional<Literal> word(int at) {
        return cursor.take(WORD)
                .map(found -> found.group().equals("null")
                        ? new Expression.Nothing(at)
                        : new Expression.Truth(found.group().equals("true"), at));
    }

    /** What begins like a value with a type, and isn't one, is no attribute either. */
    private Optional<Literal> none(int at) {
        if (cursor.take(QUOTED_WITH_TYPE).isPresent()) {
            throw cursor.wrong(at, "a duration like duration'P1DT2H' or a geometry like geography'POINT(5.1 52.1)'");
        }
        return Optional.empty();
    }

    private Expression.Stretch stretch(MatchResult found, int at) {
        Instant start = moment(found.group(1), at);
        Instant end = moment(found.group(2), at);
        if (end.isBefore(start)) {
            throw cursor.wrong(at, "a stretch of time that does not end before it starts");
        }
        return new Expression.Stretch(start, end, at);
    }

    private Instant moment(String text, int at) {
        return checked(at, "a date and time that exists, like 2026-11-23T10:00:00Z", () -> Moments.parse(text));
    }

    private Literal day(MatchResult found, int at) {
        return checked(
                at,
                "a date that exists, like 2026-11-23",
                () -> new Expression.Day(LocalDate.parse(found.group()), at));
    }

    private Literal timeOfDay(MatchResult found, int at) {
        return checked(
                at,
                "a time of day that exists, like 10:30:00",
                () -> new Expression.TimeOfDay(LocalTime.parse(found.group()), at));
    }

    private Literal number(MatchResult found, int at) {
        BigDecimal value = new BigDecimal(found.group());
        if (!Double.isFinite(value.doubleValue())) {
            throw cursor.wrong(at, "a number that a 64-bit floating point number can hold");
        }
        return new Expression.Numeral(value, at);
    }

    private static String unquoted(MatchResult found) {
        return found.group(1).replace("''", "'");
    }

    private Geometry shape(String text, int at) {
        MatchResult srid = SRID.matcher(text).results().findFirst().orElse(null);
        if (srid != null && !srid.group(1).equals(WGS_84)) {
            throw cursor.wrong(at, "a geometry in WGS 84 (SRID=4326)");
        }
        try {
            Geometry geometry = new WKTReader().read(srid == null ? text : srid.group(2));
            if (geometry.getClass() == GeometryCollection.class || geometry.isEmpty() || !geometry.isValid()) {
                throw cursor.wrong(at, "a valid point, line or polygon, or several of one kind");
            }
            return geometry;
        } catch (ParseException | IllegalArgumentException e) {
            throw cursor.wrong(
                    at,
                    "a geometry in well-known text, like geography'POINT(5.1 52.1)' ("
                            + String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT) + ")");
        }
    }

    private <T> T checked(int at, String expected, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (DateTimeException e) {
            throw cursor.wrong(at, expected);
        }
    }
}
