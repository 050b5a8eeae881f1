package nl.areaal.geodata.layer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the features of a collection as GeoJSON, which the database writes.
 *
 * <p>A page begins after the last feature of the page before, so that the thousandth page costs no more than the first.
 */
public final class ItemStore {
    private static final int FETCH_SIZE = 200;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    public ItemStore(DataSource database) {
        template = new JdbcTemplate(database);
        jdbc = JdbcClient.create(template);
    }

    /** Takes features as they come from the store. */
    @FunctionalInterface
    public interface FeatureSink {
        void feature(String geoJson) throws IOException;
    }

    /**
     * What a page turned out to hold.
     *
     * @param next what to ask for to get the page after; empty when this was the last
     */
    public record Page(int features, Optional<String> next) {}

    /** How many features a query finds on all its pages together. */
    public long count(PublishedCollection collection, FeatureQuery query) {
        ItemSql sql = new ItemSql(collection.table(), query);
        return jdbc.sql(sql.count())
                .params(sql.boxParameters())
                .query(Long.class)
                .single();
    }

    /** Sends one page of features to the sink, in the order of their names. */
    public Page stream(PublishedCollection collection, FeatureQuery query, FeatureSink sink) {
        ItemSql sql = new ItemSql(collection.table(), query);
        Page page = template.execute((Connection connection) -> inTransaction(connection, sql, query.limit(), sink));
        return Objects.requireNonNull(page);
    }

    /** One feature by its name. */
    public Optional<String> find(PublishedCollection collection, String featureId, ItemCrs crs) {
        ItemSql sql = new ItemSql(collection.table(), new FeatureQuery(Optional.empty(), crs, 1, Optional.empty()));
        return sql.nameParameter(featureId)
                .flatMap(name ->
                        jdbc.sql(sql.one()).param(name).query(String.class).optional());
    }

    /** Rows come by the handful instead of all at once only inside of a transaction. */
    private static Page inTransaction(Connection connection, ItemSql sql, int limit, FeatureSink sink)
            throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(sql.page())) {
            statement.setFetchSize(FETCH_SIZE);
            int index = 1;
            for (Object parameter : sql.pageParameters()) {
                statement.setObject(index++, parameter);
            }
            return send(statement, limit, sink);
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private static Page send(PreparedStatement statement, int limit, FeatureSink sink) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            int sent = 0;
            String last = "";
            while (rows.next()) {
                if (sent == limit) {
                    return new Page(sent, Optional.of(last));
                }
                last = rows.getString(1);
                sink.feature(rows.getString(2));
                sent++;
            }
            return new Page(sent, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("the reader of the features went away", e);
        }
    }
}
