package nl.areaal.geodata.layer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.areaal.geodata.cql.InvalidFilterException;
import nl.areaal.geodata.cql.sql.Condition;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.postgresql.PGStatement;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the features of a collection, as text that the database writes or as values.
 *
 * <p>A page begins after the last feature of the page before, so that the thousandth page costs no more than the first.
 */
public final class ItemStore {
    private static final int FETCH_SIZE = 200;

    private static final int MOST_COUNTED = 10_000;

    /** From so many in a box on it pays to go through the features in their order, and not through those in the box. */
    private static final int MANY = 2_000;

    /**
     * How often a question is asked before PostgreSQL keeps a plan for it. A plan for any box works the box out anew for each feature,
     * which made counting five thousand of them sixteen times as slow from the sixth time on.
     */
    private static final int NEVER = 0;

    /** To start others of PostgreSQL's processes takes longer than most pages, and the cores are for others who ask. */
    private static final String ALONE = "set local max_parallel_workers_per_gather = 0";

    /** Numbers too large, roots of negative numbers: what PostgreSQL says of values that can't be computed with. */
    private static final String DATA_EXCEPTION = "22";

    private static final String CANCELLED = "57014";

    /** What can be asked openly may be much work; it does not keep a connection from others for longer than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Duration patience;

    public ItemStore(DataSource database) {
        this(database, PATIENCE);
    }

    ItemStore(DataSource database, Duration patience) {
        this.patience = patience;
        template = new JdbcTemplate(database);
        template.setQueryTimeout(Math.toIntExact(patience.toSeconds()));
        jdbc = JdbcClient.create(template);
    }

    /** Takes features as they come from the store. */
    @FunctionalInterface
    public interface FeatureSink {
        void feature(String json) throws IOException;
    }

    /** Takes features as values. */
    @FunctionalInterface
    public interface RowSink {
        void row(FeatureRow row) throws IOException;
    }

    /**
     * What a page turned out to hold.
     *
     * @param next what to ask for to get the page after; empty when this was the last
     */
    public record Page(int features, Optional<String> next) {}

    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException, IOException;
    }

    /**
     * How far features were counted.
     *
     * @param atLeast how many there are; of more than a few thousand that, so that no answer waits for a count of millions
     * @param exactly whether there are no more
     */
    public record Matched(long atLeast, boolean exactly) {}

    /**
     * How many features there are on all pages together.
     *
     * @throws InvalidFilterException when the filter computes what has no answer for some feature
     * @throws SlowQueryException when it takes too long
     */
    public Matched count(PublishedCollection collection, Selection selection) {
        if (selection.equals(Selection.ALL) && collection.tiling().change() > 0) {
            return new Matched(countKept(collection), true);
        }
        if (boxAndBlocks(collection, selection).filter(this::holdsMany).isPresent()) {
            return new Matched(MOST_COUNTED, false);
        }
        long found = ask(new ItemSql(collection.table()).count(selection, MOST_COUNTED + 1), rows -> {
            rows.next();
            return rows.getLong(1);
        });
        return new Matched(Math.min(found, MOST_COUNTED), found <= MOST_COUNTED);
    }

    /** Who tells of changes counts the features, too; to count millions anew takes a second. */
    private long countKept(PublishedCollection collection) {
        return jdbc.sql("select feature_count from collection where id = ?")
                .param(collection.id())
                .query(Long.class)
                .single();
    }

    /**
     * Sends one page of features to the sink as text.
     *
     * @throws InvalidFilterException when the filter computes what has no answer for some feature
     * @throws SlowQueryException when it takes too long
     */
    public Page stream(PublishedCollection collection, FeatureQuery query, FeatureSink sink) {
        ItemSql items = new ItemSql(collection.table());
        Condition sql = wide(collection, query)
                .map(wide -> items.pageByBlocks(query, wide.box(), wide.blocks()))
                .orElseGet(() -> items.page(query));
        return page(sql, query, 3, row -> sink.feature(row.getString(2)));
    }

    /** Sends one page of features to the sink as values; throws what {@link #stream} does. */
    public Page rows(PublishedCollection collection, FeatureQuery query, RowSink sink) {
        List<LayerColumn> columns = query.output().columns();
        ItemSql items = new ItemSql(collection.table());
        Condition sql = wide(collection, query)
                .map(wide -> items.rowsByBlocks(query, wide.box(), wide.blocks()))
                .orElseGet(() -> items.rows(query));
        return page(sql, query, 3 + columns.size(), row -> sink.row(row(row, columns)));
    }

    /** One feature by its name. */
    public Optional<String> find(PublishedCollection collection, String featureId, ItemOutput output) {
        return collection.table().nameParameter(featureId).flatMap(name -> {
            Condition sql = new ItemSql(collection.table()).one(output, name);
            return jdbc.sql(sql.sql())
                    .params(sql.parameters())
                    .query((row, number) -> row.getString(2))
                    .optional();
        });
    }

    /** One feature by its name, as values. */
    public Optional<FeatureRow> findRow(PublishedCollection collection, String featureId, ItemOutput output) {
        return collection.table().nameParameter(featureId).flatMap(name -> {
            Condition one = new Condition(collection.table().idColumn() + " = ?", List.of(name));
            Selection selection = new Selection(Optional.empty(), one);
            List<FeatureRow> found = new ArrayList<>();
            rows(collection, new FeatureQuery(selection, List.of(), output, 1, Optional.empty()), found::add);
            return found.stream().findFirst();
        });
    }

    /** A box that alone selects features, and where it is told how they lie. */
    private record Wide(BoundingBox box, String blocks) {}

    private static Optional<Wide> boxAndBlocks(PublishedCollection collection, Selection selection) {
        return selection
                .box()
                .filter(box -> selection.filter().equals(Condition.ALWAYS))
                .flatMap(box -> collection.table().blocks().map(blocks -> new Wide(box, blocks)));
    }

    /** Empty for questions that are answered soonest by finding all and putting it in order. */
    private Optional<Wide> wide(PublishedCollection collection, FeatureQuery query) {
        return boxAndBlocks(collection, query.selection())
                .filter(wide -> query.order().isEmpty())
                .filter(wide -> holdsMany(wide) || isTrue(new ItemSql(collection.table()).holdsMore(wide.box(), MANY)));
    }

    /** Whether so many blocks lie in it that its features need not be counted. */
    private boolean holdsMany(Wide wide) {
        return isTrue(ItemSql.holdsBlocks(wide.box(), wide.blocks(), MOST_COUNTED / FeatureBlocks.FEATURES));
    }

    private boolean isTrue(Condition question) {
        return ask(question, rows -> {
            rows.next();
            return rows.getBoolean(1);
        });
    }

    private Page page(Condition sql, FeatureQuery query, int firstKey, Reader reader) {
        return ask(sql, rows -> send(rows, query, firstKey, reader));
    }

    @FunctionalInterface
    private interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T ask(Condition sql, Rows<T> reader) {
        return answer(() -> Objects.requireNonNull(
                template.execute((Connection connection) -> inTransaction(connection, sql, reader))));
    }

    /** Rows come by the handful instead of all at once only inside of a transaction. */
    private <T> T inTransaction(Connection connection, Condition sql, Rows<T> reader) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement limit = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(sql.sql())) {
            limit.execute("set local statement_timeout = " + patience.toMillis() + ";" + ALONE);
            statement.setFetchSize(FETCH_SIZE);
            statement.unwrap(PGStatement.class).setPrepareThreshold(NEVER);
            int index = 1;
            for (Object parameter : sql.parameters()) {
                statement.setObject(index++, parameter);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private static Page send(ResultSet rows, FeatureQuery query, int firstKey, Reader reader) throws SQLException {
        try {
            int sent = 0;
            String last = "";
            while (rows.next()) {
                if (sent == query.limit()) {
                    return new Page(sent, Optional.of(last));
                }
                reader.read(rows);
                sent++;
                last = sent == query.limit() ? PageMark.write(rows, query.order(), firstKey) : last;
            }
            return new Page(sent, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("the reader of the features went away", e);
        }
    }

    private static FeatureRow row(ResultSet row, List<LayerColumn> columns) throws SQLException {
        List<Optional<Object>> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(Optional.ofNullable(value(row, i + 3, columns.get(i).type())));
        }
        return new FeatureRow(row.getString(1), geometry(row.getBytes(2)), values);
    }

    static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("the store gave a geometry that can't be read", e);
        }
    }

    private static @Nullable Object value(ResultSet row, int column, PropertyType type) throws SQLException {
        return switch (type) {
            case STRING -> row.getString(column);
            case INTEGER -> row.getObject(column) instanceof Number number ? (Object) number.longValue() : null;
            case NUMBER -> row.getObject(column) instanceof Number number ? (Object) number.doubleValue() : null;
            case BOOLEAN -> row.getObject(column);
            case DATE_TIME -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
        };
    }

    private <T> T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException e) {
            String state =
                    e.getMostSpecificCause() instanceof SQLException cause ? String.valueOf(cause.getSQLState()) : "";
            if (state.startsWith(DATA_EXCEPTION)) {
                throw incomputable();
            }
            throw state.equals(CANCELLED) ? new SlowQueryException(patience, e) : e;
        }
    }

    private static InvalidFilterException incomputable() {
        return new InvalidFilterException(
                "", "arithmetic that has no answer for some feature", "numbers that can be computed with");
    }
}
