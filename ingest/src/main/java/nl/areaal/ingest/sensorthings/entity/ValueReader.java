package nl.areaal.ingest.sensorthings.entity;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import nl.areaal.geodata.file.GeoJsonGeometry;
import nl.areaal.geodata.sensorthings.Attribute;
import nl.areaal.geodata.sensorthings.Attribute.Kind;
import nl.areaal.geodata.sensorthings.Draft.Place;
import nl.areaal.geodata.sensorthings.Draft.Result;
import nl.areaal.geodata.sensorthings.Entity.Json;
import nl.areaal.geodata.sensorthings.Entity.Period;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.ingest.sensorthings.query.Moments;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the values of entities as clients send them. */
final class ValueReader {
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
    private static final String NUL = "\\u0000";

    private final DistinctMoments moments;

    ValueReader(DistinctMoments moments) {
        this.moments = moments;
    }

    /** The moment of an observation that names none. */
    Period now() {
        Instant now = moments.next();
        return new Period(now, now);
    }

    /** What a value of a kind looks like, in words. */
    static String expected(Kind kind) {
        return switch (kind) {
            case TEXT -> "a text that is not blank";
            case JSON -> "a value";
            case OBJECT -> "a JSON object";
            case PLACE -> "GeoJSON in WGS 84, or what encodingType says";
            case TIME -> "a date and time with offset, like \"2026-11-23T10:00:00Z\"";
            case PERIOD -> "a date and time with offset, like \"2026-11-23T10:00:00Z\", or two with '/' between";
            case INTERVAL -> "two dates and times with '/' between, like \"2026-11-23T10:00:00Z/2026-11-23T11:00:00Z\"";
            case RESULT -> "a result: a number, a text or other JSON";
        };
    }

    Object read(JsonNode json, Attribute attribute, String field, boolean geoJson) {
        return switch (attribute.kind()) {
            case TEXT -> text(json, attribute, field);
            case JSON -> json(json, field);
            case OBJECT -> {
                require(json.isObject(), json, attribute.kind(), field);
                yield json(json, field);
            }
            case PLACE -> place(json, field, geoJson);
            case TIME -> time(json, attribute.kind(), field);
            case PERIOD, INTERVAL -> period(json, attribute.kind(), field);
            case RESULT -> result(json, field);
        };
    }

    /** Descriptions may be empty; what something is called or means may not. */
    private static String text(JsonNode json, Attribute attribute, String field) {
        boolean mayBeBlank = attribute.name().equals("description");
        require(json.isString() && (mayBeBlank || !json.stringValue().isBlank()), json, attribute.kind(), field);
        checkNul(json, field);
        return json.stringValue();
    }

    private static Json json(JsonNode json, String field) {
        checkNul(json, field);
        return new Json(json.toString());
    }

    private static void checkNul(JsonNode json, String field) {
        String text = json.toString();
        if (text.contains(NUL)) {
            throw new InvalidRequestException(field, text, "a text without the character U+0000");
        }
    }

    private static Instant time(JsonNode json, Kind kind, String field) {
        require(json.isString(), json, kind, field);
        return moment(json.stringValue(), json, kind, field);
    }

    private static Period period(JsonNode json, Kind kind, String field) {
        require(json.isString(), json, kind, field);
        String[] ends = json.stringValue().split("/", -1);
        require(ends.length == 2 || (ends.length == 1 && kind == Kind.PERIOD), json, kind, field);
        Instant start = moment(ends[0], json, kind, field);
        Instant end = ends.length == 1 ? start : moment(ends[1], json, kind, field);
        if (end.isBefore(start)) {
            throw new InvalidRequestException(field, json.toString(), "an end that is not before the start");
        }
        return new Period(start, end);
    }

    private static Instant moment(String text, JsonNode json, Kind kind, String field) {
        try {
            return Moments.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidRequestException(
                    field, json.toString(), expected(kind) + ", from the year 1900 up to 2199");
        }
    }

    private static Result result(JsonNode json, String field) {
        if (!json.isNumber()) {
            return new Result(Double.NaN, Optional.of(json(json, field)));
        }
        double number = json.decimalValue().doubleValue();
        if (!Double.isFinite(number)) {
            throw new InvalidRequestException(
                    field, json.toString(), "a number that a 64-bit floating point number can hold");
        }
        boolean exact = new BigDecimal(Double.toString(number)).compareTo(json.decimalValue()) == 0;
        return new Result(number, exact ? Optional.empty() : Optional.of(new Json(json.toString())));
    }

    private static Place place(JsonNode json, String field, boolean geoJson) {
        Json whole = json(json, field);
        JsonNode geometry = json.path("type").asString("").equals("Feature") ? json.path("geometry") : json;
        try {
            Geometry shape = GeoJsonGeometry.read(geometry);
            if (shape.getClass() == GeometryCollection.class) {
                return new Place(whole, Optional.empty());
            }
            boolean fine = !shape.isEmpty() && WORLD.covers(shape.getEnvelopeInternal()) && shape.isValid();
            if (!fine) {
                throw new IllegalArgumentException("it is empty, invalid or outside of the world");
            }
            return new Place(whole, Optional.of(shape));
        } catch (IllegalArgumentException | JacksonException e) {
            if (geoJson) {
                throw new InvalidRequestException(
                        field, json.toString(), expected(Kind.PLACE) + " (" + e.getMessage() + ")");
            }
            return new Place(whole, Optional.empty());
        }
    }

    private static void require(boolean fine, JsonNode json, Kind kind, String field) {
        if (!fine) {
            throw new InvalidRequestException(field, json.toString(), expected(kind));
        }
    }
}
