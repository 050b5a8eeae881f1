package nl.areaal.geodata.store;

import com.zaxxer.hikari.HikariDataSource;
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
    private static final int MOST_CONNECTIONS = 20;

    private final StoreAddress server;
    private final StoreAddress address;
    private final HikariDataSource pool = new HikariDataSource();
    private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");

    private TestStore(StoreAddress server, String create) {
        this.server = server;
        this.address =
                new StoreAddress(server.url().replaceFirst("/[^/]*$", "/" + name), server.user(), server.password());
        try {
            onServer(create.formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException("the test database could not be made", e);
        }
        pool.setDataSource(address.dataSource());
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(0);
    }

    public static TestStore create() {
        return new TestStore(Migrated.STORE.server, "create database %s template " + Migrated.STORE.name);
    }

    /** On another server, as its superuser. */
    public static TestStore on(StoreAddress server) {
        TestStore store = new TestStore(server, "create database %s");
        Schema.migrate(store.address.dataSource());
        return store;
    }

    public StoreAddress address() {
        return address;
    }

    /** Pooled as it is in the applications: a connection costs more than most of what is asked over it. */
    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    @Override
    public void close() throws SQLException {
        pool.close();
        onServer("drop database if exists " + name + " with (force)");
    }

    private void onServer(String sql) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Migrated once in a run and copied for each test, since all migrations together take longer than most tests. */
    private static final class Migrated {
        static final TestStore STORE = on(StoreAddress.from(System.getenv()));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Migrated::drop));
        }

        private static void drop() {
            try {
                STORE.close();
            } catch (SQLException e) {
                System.err.println("the database that tests are copied from is left: " + e.getMessage());
            }
        }
    }
}
