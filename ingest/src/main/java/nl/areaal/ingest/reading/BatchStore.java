package nl.areaal.ingest.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import nl.areaal.geodata.observation.ObservationWriter;
import nl.areaal.geodata.observation.OvertakenException;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.observation.StreamOffsetStore;
import nl.areaal.geodata.observation.UnusableMessage;
import nl.areaal.geodata.observation.WriteResult;
import nl.areaal.ingest.problem.ProblemPublisher;

/**
 * Stores a batch: offsets, readings and problems in one transaction.
 *
 * <p>A crash before the commit leaves nothing of the batch, so that it comes again; a crash after it leaves all, so that
 * it doesn't. Problem reports are published just before: a crash in between repeats them, under the same key.
 */
final class BatchStore {
    private final DataSource database;
    private final String clusterId;
    private final StreamOffsetStore offsets;
    private final ObservationWriter observations;
    private final ProblemStore problems;
    private final ProblemPublisher reports;

    BatchStore(
            DataSource database,
            String clusterId,
            StreamOffsetStore offsets,
            ObservationWriter observations,
            ProblemPublisher reports) {
        this.database = database;
        this.clusterId = clusterId;
        this.offsets = offsets;
        this.observations = observations;
        this.problems = new ProblemStore(database);
        this.reports = reports;
    }

    WriteResult store(ReadingBatch batch)
            throws SQLException, OvertakenException, ExecutionException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                offsets.advance(connection, batch.stretches());
                List<UnusableMessage> kept = problems.saveAll(connection, clusterId, batch.unusable());
                WriteResult result = observations.write(connection, batch.readings());
                reports.publish(kept);
                connection.commit();
                return result;
            } catch (Throwable failure) {
                rollBack(connection, failure);
                throw failure;
            }
        }
    }

    /** The failure is what to report, not that a broken connection can't be rolled back. */
    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
