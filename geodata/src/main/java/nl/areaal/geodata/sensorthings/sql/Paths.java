package nl.areaal.geodata.sensorthings.sql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.areaal.geodata.sensorthings.Attribute;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.Navigation;
import nl.areaal.geodata.sensorthings.query.Expression.Path;
import nl.areaal.geodata.sensorthings.sql.Term.ObservationId;
import nl.areaal.geodata.sensorthings.sql.Term.Period;
import nl.areaal.geodata.sensorthings.sql.Term.Place;
import nl.areaal.geodata.sensorthings.sql.Term.Result;
import nl.areaal.geodata.sensorthings.sql.Term.Scalar;

/** Finds what a path in a filter or an order means, from the entities that are asked for. */
final class Paths {
    private static final List<String> ID = List.of("id", "@iot.id");

    private final String option;
    private final EntityType root;
    private final String alias;
    private final Joins joins;

    Paths(String option, EntityType root, String alias, Joins joins) {
        this.option = option;
        this.root = root;
        this.alias = alias;
        this.joins = joins;
    }

    Term find(Path path) {
        EntityType type = root;
        String at = alias;
        List<String> segments = path.segments();
        for (int i = 0; i < segments.size(); i++) {
            List<String> rest = segments.subList(i + 1, segments.size());
            Optional<Navigation> navigation = type.navigation(segments.get(i));
            if (navigation.isEmpty()) {
                return value(type, at, path, i);
            }
            Optional<Term> own = foreignKey(navigation.get(), at, rest, path.position());
            if (own.isPresent()) {
                return own.get();
            }
            at = joins.follow(at, navigation.get());
            type = navigation.get().to();
        }
        throw wrong(path, "an attribute of " + type.single() + " after it: " + names(type));
    }

    /** The number of a part of a datastream, or of the datastream of an observation, stands with it: no join is needed. */
    private static Optional<Term> foreignKey(Navigation navigation, String at, List<String> rest, int position) {
        boolean held = !navigation.many()
                && navigation.to() != EntityType.FEATURE_OF_INTEREST
                && rest.size() == 1
                && ID.contains(rest.getFirst());
        return held
                ? Optional.of(new Scalar(SqlType.ID, Sql.of(at + "." + Tables.foreignKey(navigation.to())), position))
                : Optional.empty();
    }

    private Term value(EntityType type, String at, Path path, int index) {
        String name = path.segments().get(index);
        List<String> rest = path.segments().subList(index + 1, path.segments().size());
        if (ID.contains(name)) {
            require(rest.isEmpty(), path, "nothing after " + name);
            return type == EntityType.OBSERVATION
                    ? new ObservationId(at, path.position())
                    : new Scalar(SqlType.ID, Sql.of(at + ".id"), path.position());
        }
        Attribute attribute = type.attribute(name)
                .orElseThrow(() -> wrong(path, "an attribute or a link of " + type.single() + ": " + names(type)));
        return rest.isEmpty() ? whole(type, at, attribute, path.position()) : part(type, at, attribute, path, rest);
    }

    private static Term whole(EntityType type, String at, Attribute attribute, int position) {
        List<String> columns = Tables.columns(type, attribute, at);
        return switch (attribute.kind()) {
            case TEXT -> new Scalar(SqlType.TEXT, Sql.of(columns.getFirst()), position);
            case JSON, OBJECT -> new Scalar(SqlType.JSON, Sql.of(columns.getFirst()), position);
            case TIME -> new Scalar(SqlType.INSTANT, Sql.of(columns.getFirst()), position);
            case PERIOD, INTERVAL -> new Period(Sql.of(columns.getFirst()), Sql.of(columns.getLast()), position);
            case PLACE -> new Place(at, attribute.name(), position);
            case RESULT -> new Result(at, position);
        };
    }

    private Term part(EntityType type, String at, Attribute attribute, Path path, List<String> rest) {
        String json = switch (attribute.kind()) {
            case JSON, OBJECT, PLACE -> Tables.columns(type, attribute, at).getFirst();
            case RESULT -> at + "_d.result";
            case TEXT, TIME, PERIOD, INTERVAL -> throw wrong(path, "nothing after " + attribute.name());
        };
        return new Scalar(
                SqlType.JSON, Sql.of("(" + json + " #> ?)", (Object) rest.toArray(String[]::new)), path.position());
    }

    private static String names(EntityType type) {
        return Stream.concat(
                        Stream.of("id"),
                        Stream.concat(
                                type.attributes().stream().map(Attribute::name),
                                type.navigations().stream().map(Navigation::name)))
                .collect(Collectors.joining(", "));
    }

    private void require(boolean fine, Path path, String expected) {
        if (!fine) {
            throw wrong(path, expected);
        }
    }

    private InvalidRequestException wrong(Path path, String expected) {
        return new InvalidRequestException(
                option + " at " + path.position(), String.join("/", path.segments()), expected);
    }
}
