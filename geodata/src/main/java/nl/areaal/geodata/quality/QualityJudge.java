package nl.areaal.geodata.quality;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges what waits to be judged, turn by turn, each a transaction: what waited, the flags, and what they say of
 * contracts go together. A turn that breaks off leaves everything as it was, and the next does it again.
 *
 * <p>Of all that judge one store, one has its turn at a time; the others find nothing to do.
 */
public final class QualityJudge {
    private static final int FETCH_ROWS = 10_000;
    /** What is joined below are a few keys with readings by their index: a scan is never the faster way. */
    private static final String BY_INDEX = "set local enable_hashjoin = off; set local enable_mergejoin = off";

    private static final String OUR_TURN = "select pg_try_advisory_xact_lock(hashtext('areaal'), hashtext('quality'))";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SeriesJudge series;
    private final NeighbourJudge neighbours;

    public QualityJudge(DataSource database) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setFetchSize(FETCH_ROWS);
        jdbc = JdbcClient.create(template);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        series = new SeriesJudge(jdbc, database);
        neighbours = new NeighbourJudge(jdbc);
    }

    /** Judges readings by themselves and by those of the same datastream. */
    public Judged judgeSeries() {
        return inTurn(series::judge);
    }

    /** Judges readings by those around them; worth doing when no series waits. */
    public Judged judgeNeighbours() {
        return inTurn(neighbours::judge);
    }

    /** How many batches and hours wait. */
    public long waiting() {
        return jdbc.sql("select (select count(*) from unjudged) + (select count(*) from unjudged_hour)")
                .query(Long.class)
                .single();
    }

    private Judged inTurn(Supplier<Judged> judge) {
        return transaction.execute(status -> {
            if (!jdbc.sql(OUR_TURN).query(Boolean.class).single()) {
                return Judged.NOTHING;
            }
            jdbc.sql(BY_INDEX).update();
            return judge.get();
        });
    }
}
