package nl.areaal.geodata.observation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import nl.areaal.core.observation.ObservationBatch;

/** Makes sure that the store has a partition for each month that a batch touches, and remembers which it has. */
final class ObservationMonths {
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    /** Two writers that each make several months, and lock them one by one, may wait for each other crosswise. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('observation months'))";

    private final Set<LocalDate> known = new HashSet<>();

    void ensure(Connection connection, ObservationBatch batch) throws SQLException {
        Set<LocalDate> missing = new HashSet<>();
        long lastDay = Long.MIN_VALUE;
        for (int i = 0; i < batch.size(); i++) {
            long day = Math.floorDiv(batch.epochMicros(i), MICROS_PER_DAY);
            if (day != lastDay) {
                missing.add(LocalDate.ofEpochDay(day).withDayOfMonth(1));
                lastDay = day;
            }
        }
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            make(connection, missing);
            known.addAll(missing);
        }
    }

    /** After a partition proved to be missing: its making was rolled back, or retention dropped it. */
    void forget() {
        known.clear();
    }

    private static void make(Connection connection, Set<LocalDate> months) throws SQLException {
        try (Statement lock = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement("select ensure_observation_month(?)")) {
            lock.execute(ONE_AT_A_TIME);
            for (LocalDate month : months) {
                statement.setObject(1, OffsetDateTime.of(month.atStartOfDay(), ZoneOffset.UTC));
                statement.execute();
            }
        }
    }
}
