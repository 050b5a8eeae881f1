package nl.areaal.geodata.sensorthings.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.geodata.observation.Correction;
import nl.areaal.geodata.observation.ObservationWriter;
import nl.areaal.geodata.observation.WriteResult;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Writes readings that come as SensorThings observations: the number where all readings are, and what else they say
 * beside it.
 *
 * <p>Belongs to one thread.
 */
public final class ReadingWriter {
    /** Up to here one statement is faster than a COPY with what it needs around it. */
    private static final int FEW = 40;

    private static final String FORGET = """
            delete from observation_detail d using unnest(?::bigint[], ?::timestamptz[]) as k(id, time)
            where d.datastream_id = k.id and d.phenomenon_time = k.time and d.id_time is null
            """;

    private final ObservationWriter observations;

    public ReadingWriter(InstantSource clock) {
        observations = new ObservationWriter(clock);
    }

    /**
     * What became of readings.
     *
     * @param refusals for each reading why it can't be stored, or empty
     * @param readings those that were written, each once
     * @param batch the same as rows
     */
    public record Outcome(
            List<Optional<Refusal>> refusals, List<Reading> readings, ObservationBatch batch, WriteResult result) {}

    /**
     * Writes within the transaction of the connection. A reading of a datastream that is not there, or about nothing that
     * can be found, is refused and does not stop the others.
     *
     * @param connection not in auto-commit
     */
    public Outcome write(Connection connection, List<Parcel> parcels) throws SQLException {
        Map<Long, StreamFacts> streams = StreamFacts.find(connection, datastreams(parcels));
        List<Optional<Refusal>> refusals = new ArrayList<>();
        List<Reading> accepted = new ArrayList<>();
        for (Parcel parcel : parcels) {
            for (Reading reading : parcel.readings()) {
                Optional<Refusal> refusal = refusal(reading, streams.get(reading.datastreamId()), parcel.scope());
                refusals.add(refusal);
                if (refusal.isEmpty()) {
                    accepted.add(reading);
                }
            }
        }
        return write(connection, accepted, streams, refusals);
    }

    private Outcome write(
            Connection connection,
            List<Reading> readings,
            Map<Long, StreamFacts> streams,
            List<Optional<Refusal>> refusals)
            throws SQLException {
        ObservationBatch batch = new ObservationBatch(readings.size());
        Map<EntityId, Reading> accepted = new LinkedHashMap<>();
        for (Reading reading : readings) {
            add(batch, reading, Objects.requireNonNull(streams.get(reading.datastreamId())));
            accepted.put(reading.key(), reading);
        }
        implyFeatures(connection, accepted, streams);
        WriteResult result =
                batch.size() <= FEW ? observations.writeFew(connection, batch) : observations.write(connection, batch);
        saveDetails(connection, accepted, result);
        return new Outcome(refusals, List.copyOf(accepted.values()), batch, result);
    }

    private static Set<Long> datastreams(List<Parcel> parcels) {
        return parcels.stream()
                .flatMap(parcel -> parcel.readings().stream())
                .map(Reading::datastreamId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Optional<Refusal> refusal(Reading reading, @Nullable StreamFacts stream, Scope scope) {
        if (stream == null) {
            return Optional.of(new Refusal(Refusal.Kind.UNFIT, "the id of a Datastream that exists"));
        }
        if (!scope.covers(stream.datasetId())) {
            return Optional.of(new Refusal(
                    Refusal.Kind.OUT_OF_SCOPE,
                    "a Datastream of the dataset " + scope.home() + ", the one that you may write to"));
        }
        if (stream.paused()) {
            return Optional.of(new Refusal(
                    Refusal.Kind.PAUSED,
                    "one whose readings are not held back: the steward of the dataset " + stream.datasetId()
                            + " holds them back for now"));
        }
        return stream.placed() || reading.detail().featureId().isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.UNFIT,
                        "a Datastream whose Thing has a Location, or a FeatureOfInterest in the Observation"));
    }

    static void add(ObservationBatch batch, Reading reading, StreamFacts stream) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, reading.time());
        double number = reading.result().number();
        if (Double.isNaN(number)) {
            batch.addWithoutNumber(reading.datastreamId(), micros);
        } else {
            batch.add(
                    reading.datastreamId(),
                    micros,
                    number,
                    stream.contract().judge(number).code());
        }
    }

    private static void implyFeatures(
            Connection connection, Map<EntityId, Reading> accepted, Map<Long, StreamFacts> streams)
            throws SQLException {
        TreeSet<Long> things = new TreeSet<>();
        for (Reading reading : accepted.values()) {
            StreamFacts stream = streams.get(reading.datastreamId());
            if (stream != null && stream.moved() && reading.detail().featureId().isEmpty()) {
                things.add(stream.thingId());
            }
        }
        for (long thing : things) {
            StreamFacts.implyFeature(connection, thing);
        }
    }

    /** A correction that says less than what it corrects leaves nothing of it; a duplicate changes nothing. */
    private static void saveDetails(Connection connection, Map<EntityId, Reading> accepted, WriteResult result)
            throws SQLException {
        List<Correction> plain = result.corrections().stream()
                .filter(correction -> !hasDetail(accepted, correction))
                .toList();
        if (!plain.isEmpty()) {
            forget(connection, plain);
        }
        ReadingDetails.save(
                connection,
                accepted.values().stream().filter(Reading::hasDetail).toList());
    }

    private static boolean hasDetail(Map<EntityId, Reading> accepted, Correction correction) {
        Reading reading = accepted.get(new EntityId(correction.datastreamId(), correction.phenomenonTime()));
        return reading != null && reading.hasDetail();
    }

    private static void forget(Connection connection, List<Correction> corrections) throws SQLException {
        Long[] ids = corrections.stream().map(Correction::datastreamId).toArray(Long[]::new);
        String[] times = corrections.stream()
                .map(correction -> correction.phenomenonTime().toString())
                .toArray(String[]::new);
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.setArray(2, connection.createArrayOf("text", times));
            statement.executeUpdate();
        }
    }
}
