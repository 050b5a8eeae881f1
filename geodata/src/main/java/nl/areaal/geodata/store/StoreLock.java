package nl.areaal.geodata.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Sees to it that of all processes on a store only one does something at a time. The database lets go of the lock when the process
 * that holds it is gone.
 */
public final class StoreLock {
    private final DataSource database;
    private final String name;

    /**
     * A lock by name.
     *
     * @param name the same for all who do the same
     */
    public StoreLock(DataSource database, String name) {
        this.database = database;
        this.name = name;
    }

    /** What may go wrong in any way. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /**
     * Does something unless somebody else is at it.
     *
     * @return whether it was done
     */
    public boolean runIfFree(Work work) throws Exception {
        try (Connection connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(hashtext('areaal'), hashtext(?))")) {
                return false;
            }
            try {
                work.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(hashtext('areaal'), hashtext(?))");
            }
            return true;
        }
    }

    private boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
