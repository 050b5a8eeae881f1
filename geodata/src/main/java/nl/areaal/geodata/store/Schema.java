package nl.areaal.geodata.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the store's schema to the version that this code expects. */
public final class Schema {
    public static final String NAME = "areaal";

    private Schema() {}

    /**
     * Applies the migrations that the database lacks; does nothing when it is up to date.
     *
     * @return how many migrations were applied
     */
    public static int migrate(DataSource database) {
        return flyway(database).migrate().migrationsExecuted;
    }

    /** How many migrations the database lacks: 0 when it is up to date. Changes nothing. */
    public static int pending(DataSource database) {
        return flyway(database).info().pending().length;
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(NAME)
                .defaultSchema(NAME)
                .createSchemas(true)
                .load();
    }
}
