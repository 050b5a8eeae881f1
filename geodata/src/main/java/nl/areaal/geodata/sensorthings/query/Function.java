package nl.areaal.geodata.sensorthings.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A function of a filter (OGC 18-088, table 24). */
public enum Function {
    SUBSTRINGOF(2),
    CONTAINS(2),
    ENDSWITH(2),
    STARTSWITH(2),
    LENGTH(1),
    INDEXOF(2),
    SUBSTRING(2, 3),
    TOLOWER(1),
    TOUPPER(1),
    TRIM(1),
    CONCAT(2),
    YEAR(1),
    MONTH(1),
    DAY(1),
    HOUR(1),
    MINUTE(1),
    SECOND(1),
    FRACTIONALSECONDS(1),
    DATE(1),
    TIME(1),
    TOTALOFFSETMINUTES(1),
    NOW(0),
    MINDATETIME(0),
    MAXDATETIME(0),
    ROUND(1),
    FLOOR(1),
    CEILING(1),
    GEO_DISTANCE(2),
    GEO_LENGTH(1),
    GEO_INTERSECTS(2),
    ST_EQUALS(2),
    ST_DISJOINT(2),
    ST_TOUCHES(2),
    ST_WITHIN(2),
    ST_OVERLAPS(2),
    ST_CROSSES(2),
    ST_INTERSECTS(2),
    ST_CONTAINS(2),
    ST_RELATE(3),
    BEFORE(2),
    AFTER(2),
    MEETS(2),
    DURING(2),
    OVERLAPS(2),
    STARTS(2),
    FINISHES(2);

    private final int fewest;
    private final int most;

    Function(int arguments) {
        this(arguments, arguments);
    }

    Function(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /** As filters write it, e.g. geo.distance. */
    public String word() {
        String lower = name().toLowerCase(Locale.ROOT);
        return lower.startsWith("geo_") ? lower.replace('_', '.') : lower;
    }

    public boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    /** How many arguments it takes, in words. */
    public String arity() {
        return fewest == most
                ? fewest + (fewest == 1 ? " argument" : " arguments")
                : fewest + " or " + most + " arguments";
    }

    public static Optional<Function> ofWord(String word) {
        return Arrays.stream(values())
                .filter(function -> function.word().equals(word))
                .findFirst();
    }

    public static Stream<String> words() {
        return Arrays.stream(values()).map(Function::word);
    }
}
