package nl.areaal.geodata.sensorthings.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.geodata.sensorthings.sql.ReadingWriter.Outcome;

/**
 * Stores readings, however many came at once, in one transaction: when it answers they are durable.
 *
 * <p>Belongs to one thread.
 */
public final class ReadingStore {
    private final DataSource database;
    private final InstantSource clock;
    private final LoneReading lone = new LoneReading();
    private final ReadingWriter writer;

    public ReadingStore(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        writer = new ReadingWriter(clock);
    }

    /** Stores readings; all or, when it throws, none. */
    public Outcome store(List<Parcel> parcels) {
        try (Connection connection = database.getConnection()) {
            Optional<Outcome> alone = lone.store(connection, parcels, clock.instant());
            return alone.isPresent() ? alone.get() : storeTogether(connection, parcels);
        } catch (SQLException e) {
            throw Failures.ofSql(e);
        }
    }

    private Outcome storeTogether(Connection connection, List<Parcel> parcels) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Outcome outcome = writer.write(connection, parcels);
            connection.commit();
            return outcome;
        } catch (Throwable failure) {
            rollBack(connection, failure);
            throw failure;
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
