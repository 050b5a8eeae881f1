package nl.areaal.mapui.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import nl.areaal.geodata.store.Schema;
import nl.areaal.geodata.store.StoreAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the store and refuses to start when it is not there or older than this code. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    private static final int POOL_SIZE = 12;
    private static final long CONNECTION_WAIT_MILLIS = 5_000;

    @Bean(destroyMethod = "close")
    HikariDataSource store(Environment environment) {
        StoreAddress address = address(environment);
        check(address);
        return new HikariDataSource(pool(address));
    }

    private static StoreAddress address(Environment environment) {
        Map<String, String> values = new HashMap<>();
        for (String name : new String[] {"AREAAL_DB_URL", "AREAAL_DB_USER", "AREAAL_DB_PASSWORD"}) {
            values.put(name, environment.getProperty(name, ""));
        }
        try {
            return StoreAddress.from(values);
        } catch (IllegalStateException missing) {
            throw new StoreNotReadyException(
                    String.valueOf(missing.getMessage()),
                    "Start the platform with ./areaal up, or set the variable to your own PostGIS server.",
                    missing);
        }
    }

    private static void check(StoreAddress address) {
        DataSource direct = address.dataSource();
        try (Connection connection = direct.getConnection()) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw new StoreNotReadyException(
                    "The store at " + address + " cannot be reached: " + e.getMessage(),
                    "Check that PostGIS runs there (./areaal status) and that user and password are right.",
                    e);
        }
        int pending = Schema.pending(direct);
        if (pending > 0) {
            throw new StoreNotReadyException(
                    "The store at " + address + " lacks " + pending + " migration(s) that this version needs.",
                    "Run ./areaal up, or the ingest application with the command `migrate`.");
        }
    }

    private static HikariConfig pool(StoreAddress address) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("store");
        pool.setDataSource(address.dataSource());
        pool.setMaximumPoolSize(POOL_SIZE);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
        return pool;
    }
}
