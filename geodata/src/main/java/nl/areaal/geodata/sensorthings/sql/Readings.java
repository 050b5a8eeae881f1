package nl.areaal.geodata.sensorthings.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.areaal.geodata.sensorthings.Reading;
import nl.areaal.geodata.sensorthings.sql.ReadingWriter.Outcome;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The readings that are written together with other entities, in the same transaction. */
public final class Readings {
    private final DataSource database;
    private final ReadingWriter writer;
    private final Scope scope;
    private final List<Outcome> outcomes = new ArrayList<>();

    Readings(DataSource database, InstantSource clock, Scope scope) {
        this.database = database;
        this.scope = scope;
        writer = new ReadingWriter(clock);
    }

    /** What became of them, for whoever is to be told. */
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    void write(Reading reading, String path) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            Outcome outcome = writer.write(connection, List.of(new Parcel(List.of(reading), scope)));
            outcome.refusals().getFirst().ifPresent(refusal -> {
                throw refusal.asException(path + "Datastream", reading.datastreamId());
            });
            outcomes.add(outcome);
        } catch (SQLException e) {
            throw Failures.ofSql(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
