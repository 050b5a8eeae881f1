package nl.areaal.geodata.sensorthings.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.sensorthings.Draft;
import nl.areaal.geodata.sensorthings.Draft.Cleared;
import nl.areaal.geodata.sensorthings.Draft.Link;
import nl.areaal.geodata.sensorthings.Draft.Result;
import nl.areaal.geodata.sensorthings.Entity.Json;
import nl.areaal.geodata.sensorthings.Entity.Period;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.Navigation;
import nl.areaal.geodata.sensorthings.Reading;
import nl.areaal.geodata.sensorthings.Reading.Detail;
import nl.areaal.geodata.sensorthings.Reading.Extra;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes entities within a transaction. */
final class Change {
    private final JdbcClient jdbc;
    private final Creation creation;
    private final Readings readings;

    Change(JdbcClient jdbc, Creation creation, Readings readings) {
        this.jdbc = jdbc;
        this.creation = creation;
        this.readings = readings;
    }

    void update(EntityId key, Draft draft) {
        if (draft.type() == EntityType.OBSERVATION) {
            observation(key, draft);
            return;
        }
        new StatedContracts(jdbc).restate(key, draft);
        Assignments assignments = Assignments.of(draft);
        for (Navigation navigation : draft.type().navigations()) {
            List<Link> links = draft.links(navigation.name());
            if (!navigation.many() && !links.isEmpty()) {
                EntityId part = creation.resolve(navigation, links.getLast(), navigation.name() + ".");
                assignments.set(Tables.foreignKey(navigation.to()), part.number());
            }
        }
        if (!assignments.isEmpty()) {
            Sql update = assignments.update(Tables.name(draft.type()), key.number());
            jdbc.sql(update.text()).params(update.parameters()).update();
        }
        creation.links().attachAll(key, draft, "");
    }

    /** A changed observation is written like one that comes again: another result is a correction. */
    private void observation(EntityId key, Draft draft) {
        boolean stays = draft.links("Datastream").stream()
                .allMatch(link -> link instanceof Link.Existing(EntityId id) && id.number() == key.number());
        if (!stays) {
            throw new InvalidRequestException(
                    "Datastream", "in a change of an Observation", "a new Observation in the other Datastream");
        }
        Reading before = jdbc.sql("""
                select o.phenomenon_time, o.result as number, d.* from observation o
                left join observation_detail d
                    on d.datastream_id = o.datastream_id and d.phenomenon_time = o.phenomenon_time
                where o.datastream_id = ? and o.phenomenon_time = ?
                for update of o
                """)
                .params(key.number(), Parameters.time(key.time()))
                .query((row, number) -> reading(key.number(), row))
                .single();
        Navigation toFeature = EntityType.OBSERVATION.getNavigation("FeatureOfInterest");
        Optional<Long> feature = draft.links(toFeature.name()).stream()
                .map(link -> creation.resolve(toFeature, link, toFeature.name() + ".")
                        .number())
                .findFirst();
        Reading after = changed(before, draft, feature);
        if (!after.time().equals(before.time())) {
            move(before, after);
        }
        jdbc.sql("delete from observation_detail where datastream_id = ? and phenomenon_time = ?")
                .params(after.datastreamId(), Parameters.time(after.time()))
                .update();
        readings.write(after, "");
    }

    private void move(Reading before, Reading after) {
        boolean taken = jdbc.sql(
                        "select exists (select from observation where datastream_id = ? and phenomenon_time = ?)")
                .params(after.datastreamId(), Parameters.time(after.time()))
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new InvalidRequestException(
                    "phenomenonTime",
                    after.time().toString(),
                    "a time that no other Observation of this Datastream has");
        }
        new Deletion(jdbc).observation(before.key());
    }

    private static Reading changed(Reading before, Draft draft, Optional<Long> feature) {
        Optional<Period> when = draft.value("phenomenonTime", Period.class);
        Instant time = when.map(Period::start).orElse(before.time());
        Detail was = before.detail();
        Optional<Instant> end = when.isEmpty()
                ? was.end()
                : when.filter(period -> !period.isMoment()).map(Period::end);
        Optional<Instant> idTime =
                Optional.of(was.idTime().orElse(before.time())).filter(id -> !id.equals(time));
        return new Reading(
                before.datastreamId(),
                time,
                draft.value("result", Result.class).orElse(before.result()),
                new Detail(
                        end,
                        either(draft, "resultTime", Instant.class, was.resultTime()),
                        either(draft, "validTime", Period.class, was.validTime()),
                        new Extra(
                                either(
                                        draft,
                                        "resultQuality",
                                        Json.class,
                                        was.extra().resultQuality()),
                                either(
                                        draft,
                                        "parameters",
                                        Json.class,
                                        was.extra().parameters())),
                        feature.or(was::featureId),
                        idTime));
    }

    private static <T> Optional<T> either(Draft draft, String attribute, Class<T> as, Optional<T> before) {
        return draft.values().get(attribute) instanceof Cleared
                ? Optional.empty()
                : draft.value(attribute, as).or(() -> before);
    }

    private static Reading reading(long datastreamId, ResultSet row) throws SQLException {
        Instant from = time(row, "valid_from");
        Instant to = time(row, "valid_to");
        long feature = row.getLong("feature_of_interest_id");
        Optional<Long> featureId = row.wasNull() ? Optional.empty() : Optional.of(feature);
        return new Reading(
                datastreamId,
                row.getObject(1, OffsetDateTime.class).toInstant(),
                new Result(row.getDouble("number"), json(row, "result")),
                new Detail(
                        Optional.ofNullable(time(row, "phenomenon_end")),
                        Optional.ofNullable(time(row, "result_time")),
                        from == null || to == null ? Optional.empty() : Optional.of(new Period(from, to)),
                        new Extra(json(row, "result_quality"), json(row, "parameters")),
                        featureId,
                        Optional.ofNullable(time(row, "id_time"))));
    }

    private static Optional<Json> json(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Json::new);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
