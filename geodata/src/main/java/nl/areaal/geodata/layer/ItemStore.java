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
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.areaal.geodata.cql.InvalidFilterException;
import nl.areaal.geodata.cql.sql.Condition;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
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

    /**
     * A plan that PostgreSQL keeps for any box works the box out anew for each feature, which made counting five thousand of them sixteen
     * times as slow. And to start others of its processes takes longer than most pages, while the cores are for others who ask.
     */
    private static final String SETTINGS =
            "set local plan_cache_mode = force_custom_plan; set local max_parallel_workers_per_gather = 0";

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
     * @param matched how many there are on all pages, where that was found out by the way
     */
    public record Page(int features, Optional<String> next, Optional<Matched> matched) {}

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
     * A question for features, and what is known of the box that alone selects them.
     *
     * @param looked empty for questions without such a box, or of a collection of which it is not told how they lie
     */
    public record Asked(PublishedCollection collection, FeatureQuery query, Optional<Looked> looked) {
        /** The same features in another form. */
        public Asked as(FeatureQuery other) {
            return new Asked(collection, other, looked);
        }

        private Optional<Looked> many() {
            return looked.filter(
                    box -> box.holds() != Holds.FEW && query.order().isEmpty());
        }

        private boolean isFirstOfFew() {
            return looked.filter(box -> box.holds() == Holds.FEW).isPresent()
                    && query.after().isEmpty();
        }

        private Condition inBox() {
            return looked.map(box -> ItemSql.inBox(box.parts())).orElseGet(() -> ItemSql.inBox(query.selection()));
        }
    }

    /** A box where it lies in the region, with how the features around it lie. */
    record Looked(List<ItemSql.Placed> parts, String blocks, Holds holds) {}

    /** How much lies in a box. */
    enum Holds {
        FEW,
        MANY,
        MORE_THAN_IS_COUNTED
    }

    /** Looks how a question is answered best: ask so once, and for all that is wanted of it. */
    public Asked look(PublishedCollection collection, FeatureQuery query) {
        Optional<Looked> looked = query.selection()
                .box()
                .filter(box -> query.selection().filter().equals(Condition.ALWAYS))
                .filter(box -> !box.inReach().isEmpty())
                .flatMap(box -> collection.table().blocks().map(blocks -> look(collection, box, blocks)));
        return new Asked(collection, query, looked);
    }

    private Looked look(PublishedCollection collection, BoundingBox box, String blocks) {
        Condition question = new ItemSql(collection.table()).look(box, blocks, MOST_COUNTED / FeatureBlocks.FEATURES);
        return ask(question, rows -> {
            rows.next();
            String[] areas = (String[]) rows.getArray(2).getArray();
            String[] inside = (String[]) rows.getArray(3).getArray();
            List<ItemSql.Placed> parts = IntStream.range(0, areas.length)
                    .mapToObj(part -> new ItemSql.Placed(areas[part], inside[part]))
                    .toList();
            return new Looked(parts, blocks, Holds.values()[rows.getInt(1)]);
        });
    }

    /**
     * How many features there are on all pages together.
     *
     * @throws InvalidFilterException when the filter computes what has no answer for some feature
     * @throws SlowQueryException when it takes too long
     */
    public Matched count(Asked asked) {
        PublishedCollection collection = asked.collection();
        Selection selection = asked.query().selection();
        if (selection.equals(Selection.ALL) && collection.tiling().change() > 0) {
            return new Matched(countKept(collection), true);
        }
        if (asked.looked()
                .filter(box -> box.holds() == Holds.MORE_THAN_IS_COUNTED)
                .isPresent()) {
            return new Matched(MOST_COUNTED, false);
        }
        Condition question = new ItemSql(collection.table()).count(asked.inBox(), selection.filter(), MOST_COUNTED + 1);
        long found = ask(question, rows -> {
            rows.next();
            return rows.getLong(1);
        });
        return matched(found);
    }

    private static Matched matched(long found) {
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
    public Page stream(Asked asked, FeatureSink sink) {
        FeatureQuery query = asked.query();
        ItemSql items = new ItemSql(asked.collection().table());
        Reader reader = row -> sink.feature(row.getString(2));
        if (asked.isFirstOfFew()) {
            return ask(items.pageAndTotal(query, asked.inBox()), rows -> sendWithTotal(rows, query, reader));
        }
        Condition sql = asked.many()
                .map(box -> items.pageByBlocks(query, box.parts(), box.blocks()))
                .orElseGet(() -> items.page(query, asked.inBox()));
        return page(sql, query, 3, reader);
    }

    /** Sends one page of features to the sink as values; throws what {@link #stream} does. */
    public Page rows(Asked asked, RowSink sink) {
        FeatureQuery query = asked.query();
        List<LayerColumn> columns = query.output().columns();
        ItemSql items = new ItemSql(asked.collection().table());
        Condition sql = asked.many()
                .map(box -> items.rowsByBlocks(query, box.parts(), box.blocks()))
                .orElseGet(() -> items.rows(query, asked.inBox()));
        return page(sql, query, 3 + columns.size(), row -> sink.row(row(row, columns)));
    }

    /** The same for who wants nothing else of the question. */
    public Page rows(PublishedCollection collection, FeatureQuery query, RowSink sink) {
        return rows(look(collection, query), sink);
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
            limit.execute("set local statement_timeout = " + patience.toMillis() + "; " + SETTINGS);
            statement.setFetchSize(FETCH_SIZE);
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

    /** Of a first page each row tells how many there are in all. */
    private static Page sendWithTotal(ResultSet rows, FeatureQuery query, Reader reader) throws SQLException {
        long[] total = {0};
        Page page = send(rows, query, 3, row -> {
            total[0] = row.getLong(ItemSql.TOTAL);
            reader.read(row);
        });
        return new Page(page.features(), page.next(), Optional.of(matched(total[0])));
    }

    private static Page send(ResultSet rows, FeatureQuery query, int firstKey, Reader reader) throws SQLException {
        try {
            int sent = 0;
            String last = "";
            while (rows.next()) {
                if (sent == query.limit()) {
                    return new Page(sent, Optional.of(last), Optional.empty());
                }
                reader.read(rows);
                sent++;
                last = sent == query.limit() ? PageMark.write(rows, query.order(), firstKey) : last;
            }
            return new Page(sent, Optional.empty(), Optional.empty());
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
