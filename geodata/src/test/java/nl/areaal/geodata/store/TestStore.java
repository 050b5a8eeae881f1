package nl.areaal.geodata.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A migrated, empty database of its own on the real PostGIS server that {@code AREAAL_DB_URL} names, gone when closed.
 *
 * <p>{@code ./areaal test} starts that server.
 */
public final class TestStore implements AutoCloseable {
    private final StoreAddress server;
    private final StoreAddress address;
    private final String name;

    private TestStore(StoreAddress server) throws SQLException {
        this.server = server;
        this.name = "test_" + UUID.randomUUID().toString().replace("-", "");
        this.address =
                new StoreAddress(server.url().replaceFirst("/[^/]*$", "/" + name), server.user(), server.password());
        onServer("create database " + name);
        Schema.migrate(address.dataSource());
    }

    public static TestStore create() {
        return on(StoreAddress.from(System.getenv()));
    }

    /** On another server, as its superuser. */
    public static TestStore on(StoreAddress server) {
        try {
            return new TestStore(server);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database could not be made", e);
        }
    }

    public StoreAddress address() {
        return address;
    }

    public DataSource dataSource() {
        return address.dataSource();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    @Override
    public void close() throws SQLException {
        onServer("drop database if exists " + name + " with (force)");
    }

    private void onServer(String sql) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
