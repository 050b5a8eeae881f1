package nl.areaal.geodata.observation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.areaal.core.observation.ObservationBatch;
import org.postgresql.util.PSQLState;

/**
 * Writes batches of readings so that repeating one changes nothing.
 *
 * <p>New readings go in by binary COPY, the fastest way there is. It stumbles over the first reading that the store
 * knows already; then the batch is rolled back to where it began and merged, which tells duplicates from corrections.
 * While batches turn out to be mostly known, as in a replay, merging comes first.
 *
 * <p>Whatever changes anything is told of as {@link UnjudgedStretches not yet judged}, in the same transaction.
 *
 * <p>Belongs to one thread.
 */
public final class ObservationWriter {
    private static final String NO_PARTITION = PSQLState.CHECK_VIOLATION.getState();

    private final InstantSource clock;
    private final ObservationMonths months = new ObservationMonths();
    private final ObservationCopy copy = new ObservationCopy();
    private final ObservationInsert few = new ObservationInsert();
    private boolean mostlyKnown;

    /**
     * Makes a writer for one thread.
     *
     * @param clock tells since when a reading is known
     */
    public ObservationWriter(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Writes within the transaction of the connection, which the caller commits.
     *
     * @param connection not in auto-commit
     */
    public WriteResult write(Connection connection, ObservationBatch batch) throws SQLException {
        if (batch.isEmpty()) {
            return WriteResult.NOTHING;
        }
        try {
            months.ensure(connection, batch);
            ObservationOrder order = ObservationOrder.of(batch);
            WriteResult result = writeInto(connection, batch, order, clock.instant());
            if (result.stored() + result.corrected() > 0) {
                UnjudgedStretches.of(batch, order).tell(connection);
            }
            return result;
        } catch (SQLException e) {
            if (NO_PARTITION.equals(e.getSQLState())) {
                months.forget();
            }
            throw e;
        }
    }

    /**
     * Writes some readings that came by themselves, as {@link #write} does, in the fewest exchanges with the database.
     *
     * @param connection not in auto-commit
     */
    public WriteResult writeFew(Connection connection, ObservationBatch batch) throws SQLException {
        ObservationOrder order = ObservationOrder.of(batch);
        if (batch.isEmpty() || order.hasRepeats()) {
            return write(connection, batch);
        }
        try {
            months.ensure(connection, batch);
            Instant knownSince = clock.instant();
            int stored = few.insert(connection, batch, order, knownSince);
            return stored == batch.size()
                    ? new WriteResult(stored, 0, List.of())
                    : few.rest(new ObservationMerge(connection, copy, knownSince).merge(batch, order), stored);
        } catch (SQLException e) {
            if (NO_PARTITION.equals(e.getSQLState())) {
                months.forget();
            }
            throw e;
        }
    }

    private WriteResult writeInto(
            Connection connection, ObservationBatch batch, ObservationOrder order, Instant knownSince)
            throws SQLException {
        if (!mostlyKnown && !order.hasRepeats()) {
            Savepoint before = connection.setSavepoint();
            try {
                copy.insert(connection, batch, order, knownSince);
                connection.releaseSavepoint(before);
                return new WriteResult(batch.size(), 0, List.of());
            } catch (SQLException e) {
                if (!PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback(before);
            }
        }
        WriteResult result = new ObservationMerge(connection, copy, knownSince).merge(batch, order);
        mostlyKnown = result.stored() * 2 < batch.size();
        return result;
    }
}
