package nl.areaal.geodata.store;

import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the PostGIS store is and who may enter.
 *
 * @param url a JDBC URL, e.g. {@code jdbc:postgresql://127.0.0.1:5432/areaal}
 */
public record StoreAddress(String url, String user, String password) {
    private static final String SEARCH_PATH = Schema.NAME + ",public";

    /**
     * What PostgreSQL compiles for a statement whose cost it guesses high takes half a second; ours end long before that, since they ask
     * for a page.
     */
    private static final String NO_COMPILING = "-c jit=off";

    /**
     * Reads {@code AREAAL_DB_URL}, {@code AREAAL_DB_USER} and {@code AREAAL_DB_PASSWORD}.
     *
     * @throws IllegalStateException naming the variable that is missing
     */
    public static StoreAddress from(Map<String, String> environment) {
        return new StoreAddress(
                required(environment, "AREAAL_DB_URL"),
                required(environment, "AREAAL_DB_USER"),
                required(environment, "AREAAL_DB_PASSWORD"));
    }

    /** A source of single connections, each with the platform's schema first on its search path. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        source.setCurrentSchema(SEARCH_PATH);
        source.setApplicationName("areaal");
        source.setOptions(NO_COMPILING);
        return source;
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException(
                    name + " is not set; ./areaal sets it, or see the README for your own server");
        }
        return value;
    }
}
