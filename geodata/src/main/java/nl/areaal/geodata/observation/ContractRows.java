package nl.areaal.geodata.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.Sentinels;
import nl.areaal.core.observation.SeriesLimits;
import nl.areaal.core.observation.Terms;

/** Reads the contract of a datastream from the columns of its row. */
public final class ContractRows {
    private ContractRows() {}

    public static Contract contract(ResultSet row) throws SQLException {
        return new Contract(
                Duration.ofSeconds(row.getInt("cadence_seconds")),
                new PlausibleRange(
                        number(row, "plausible_low").orElse(Double.NEGATIVE_INFINITY),
                        number(row, "plausible_high").orElse(Double.POSITIVE_INFINITY)),
                sentinels(row),
                new SeriesLimits(
                        number(row, "maximum_change_per_hour"),
                        seconds(row, "stuck_after_seconds"),
                        seconds(row, "gap_after_seconds"),
                        number(row, "neighbour_radius_metres")),
                new Terms(
                        retentionDays(row),
                        Optional.ofNullable(row.getString("purpose")),
                        Optional.ofNullable(row.getString("legal_ground"))));
    }

    private static Sentinels sentinels(ResultSet row) throws SQLException {
        Double[] values = (Double[]) row.getArray("sentinels").getArray();
        return Sentinels.of(
                Arrays.stream(values).mapToDouble(Double::doubleValue).toArray());
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Optional<Duration> seconds(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(value));
    }

    private static OptionalInt retentionDays(ResultSet row) throws SQLException {
        int value = row.getInt("retention_days");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
