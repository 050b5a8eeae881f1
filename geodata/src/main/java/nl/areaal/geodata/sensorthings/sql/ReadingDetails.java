package nl.areaal.geodata.sensorthings.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.areaal.geodata.sensorthings.Entity.Json;
import nl.areaal.geodata.sensorthings.Entity.Period;
import nl.areaal.geodata.sensorthings.Reading;
import nl.areaal.geodata.sensorthings.Reading.Detail;
import org.jspecify.annotations.Nullable;

/** Keeps what observations say beyond a number at a moment, in one statement for however many. */
final class ReadingDetails {
    private static final String SAVE = """
            insert into observation_detail (datastream_id, phenomenon_time, phenomenon_end, result, result_time,
                result_quality, valid_from, valid_to, parameters, feature_of_interest_id, id_time)
            select datastream_id, phenomenon_time, nullif(phenomenon_end, phenomenon_time), result, result_time,
                result_quality, valid_from, valid_to, parameters, feature_of_interest_id, id_time
            from unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::jsonb[], ?::timestamptz[], ?::jsonb[],
                ?::timestamptz[], ?::timestamptz[], ?::jsonb[], ?::bigint[], ?::timestamptz[])
                as i(datastream_id, phenomenon_time, phenomenon_end, result, result_time, result_quality, valid_from,
                    valid_to, parameters, feature_of_interest_id, id_time)
            order by datastream_id, phenomenon_time
            on conflict (datastream_id, phenomenon_time) do update set
                phenomenon_end = excluded.phenomenon_end, result = excluded.result,
                result_time = excluded.result_time, result_quality = excluded.result_quality,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, parameters = excluded.parameters,
                feature_of_interest_id = excluded.feature_of_interest_id,
                id_time = coalesce(excluded.id_time, observation_detail.id_time)
            """;

    private ReadingDetails() {}

    /**
     * Writes the details of readings.
     *
     * @param readings each key once
     */
    static void save(Connection connection, Collection<Reading> readings) throws SQLException {
        List<Reading> all = List.copyOf(readings);
        if (all.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
            List<@Nullable Object[]> columns = List.of(
                    column(all, Reading::datastreamId),
                    column(all, Reading::time),
                    column(all, reading -> reading.detail().end().orElse(null)),
                    column(all, reading -> text(reading.result().json().orElse(null))),
                    column(all, reading -> reading.detail().resultTime().orElse(null)),
                    column(
                            all,
                            reading -> text(
                                    reading.detail().extra().resultQuality().orElse(null))),
                    column(
                            all,
                            reading -> reading.detail()
                                    .validTime()
                                    .map(Period::start)
                                    .orElse(null)),
                    column(
                            all,
                            reading -> reading.detail()
                                    .validTime()
                                    .map(Period::end)
                                    .orElse(null)),
                    column(
                            all,
                            reading ->
                                    text(reading.detail().extra().parameters().orElse(null))),
                    column(all, reading -> reading.detail().featureId().orElse(null)),
                    column(all, ReadingDetails::idTime));
            for (int i = 0; i < columns.size(); i++) {
                statement.setArray(i + 1, connection.createArrayOf("text", columns.get(i)));
            }
            statement.executeUpdate();
        }
    }

    private static @Nullable Instant idTime(Reading reading) {
        Detail detail = reading.detail();
        return detail.idTime().orElse(null);
    }

    private static @Nullable String text(@Nullable Json json) {
        return json == null ? null : json.text();
    }

    private static @Nullable Object[] column(List<Reading> readings, Function<Reading, @Nullable Object> value) {
        @Nullable Object[] column = new @Nullable Object[readings.size()];
        for (int i = 0; i < column.length; i++) {
            Object found = value.apply(readings.get(i));
            column[i] = found == null ? null : found.toString();
        }
        return column;
    }
}
