package nl.areaal.geodata.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.areaal.geodata.store.RowTimes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes readings that have been kept for as long as was promised, and writes down that it did.
 *
 * <p>A month in which nothing may be kept any longer goes as a whole, which takes no time however much it holds. What else is too old
 * is deleted row by row, with what was believed before a correction and what SensorThings knows besides.
 *
 * <p>Messages that could not be used hold readings too: they are kept as long as those of their datastream, and {@value #STRANGERS_DAYS}
 * days when they name none that is known.
 */
public final class RetentionStore {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionStore.class);

    /** Dropping a month waits for nobody: whoever reads the readings now is done the next time. */
    private static final String WAIT_FOR_NOBODY = "set local lock_timeout = '3s'";

    private static final int STRANGERS_DAYS = 365;

    private static final String UNUSABLE = """
            with gone as (
                delete from problem p using kept_until k
                where p.datastream_id = k.datastream_id and p.received_at < k.older_than
                returning k.dataset_id, k.days, k.older_than, p.received_at
            ), strange as (
                delete from problem
                where datastream_id is null and received_at < now() - make_interval(days => :days)
                returning '' as dataset_id, :days as days, now() - make_interval(days => :days) as older_than, received_at
            ), counts as (
                delete from problem_day where day < (now() - make_interval(days => :days))::date
            )
            insert into deletion_record (dataset_id, rule, older_than, observations, superseded, unusable, oldest, newest,
                                         deleted_by)
            select dataset_id, 'kept for ' || days || ' days', min(older_than), 0, 0, count(*), min(received_at),
                   max(received_at), :by
            from (select * from gone union all select * from strange) as g
            group by dataset_id, days
            returning *
            """;

    private static final String MONTHS = """
            select c.relname from pg_inherits i
            join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'areaal.observation'::regclass
            order by c.relname
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public RetentionStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /**
     * Deletes all that has been kept long enough.
     *
     * @return what was deleted, nothing when nothing was too old
     */
    public List<DeletionRecord> apply(String by) {
        List<DeletionRecord> deleted = new ArrayList<>();
        for (String month : wholeMonths()) {
            deleted.addAll(dropMonthUnlessInUse(month, by));
        }
        deleted.addAll(transaction.execute(status -> deleteRows(by)));
        deleted.addAll(deleteUnusable(by));
        return deleted;
    }

    /** The newest records of deletions, the last first. */
    public List<DeletionRecord> newest(int most) {
        return jdbc.sql("select * from deletion_record order by id desc limit ?")
                .param(most)
                .query(RetentionStore::deletion)
                .list();
    }

    /** The months in which there is no reading that is still to be kept. */
    private List<String> wholeMonths() {
        return jdbc.sql(MONTHS).query((row, number) -> row.getString("relname")).list().stream()
                .filter(this::mayGo)
                .toList();
    }

    private boolean mayGo(String month) {
        return jdbc.sql("""
                select exists (select from areaal.%1$s)
                   and not exists (
                       select from areaal.%1$s o left join kept_until k using (datastream_id)
                       where k.older_than is null or o.phenomenon_time >= k.older_than)
                """.formatted(month)).query(Boolean.class).single();
    }

    private List<DeletionRecord> dropMonthUnlessInUse(String month, String by) {
        try {
            return transaction.execute(status -> dropMonth(month, by));
        } catch (PessimisticLockingFailureException e) {
            LOG.info("{} is in use, so it is dropped the next time", month);
            return List.of();
        }
    }

    private List<DeletionRecord> dropMonth(String month, String by) {
        jdbc.sql(WAIT_FOR_NOBODY).update();
        jdbc.sql("lock table areaal." + month + " in access exclusive mode").update();
        if (!mayGo(month)) {
            return List.of(); // a reading came that is to be kept
        }
        List<DeletionRecord> records = record("""
                with gone as (
                    select datastream_id, phenomenon_time from areaal.%1$s
                ), before as (
                    delete from observation_history h using gone g, kept_until k
                    where h.datastream_id = g.datastream_id and h.phenomenon_time = g.phenomenon_time
                      and k.datastream_id = h.datastream_id
                    returning k.dataset_id
                ), details as (
                    delete from observation_detail d using gone g
                    where d.datastream_id = g.datastream_id and d.phenomenon_time = g.phenomenon_time
                )
                """.formatted(month), by);
        jdbc.sql("drop table areaal." + month).update();
        return records;
    }

    private List<DeletionRecord> deleteRows(String by) {
        return record("""
                with gone as (
                    delete from observation o using kept_until k
                    where o.datastream_id = k.datastream_id and o.phenomenon_time < k.older_than
                    returning o.datastream_id, o.phenomenon_time
                ), before as (
                    delete from observation_history h using kept_until k
                    where h.datastream_id = k.datastream_id and h.phenomenon_time < k.older_than
                    returning k.dataset_id
                ), details as (
                    delete from observation_detail d using kept_until k
                    where d.datastream_id = k.datastream_id and d.phenomenon_time < k.older_than
                ), examples as (
                    delete from contract_breach c using kept_until k
                    where c.datastream_id = k.datastream_id and c.day < k.older_than::date
                )
                """, by);
    }

    private List<DeletionRecord> deleteUnusable(String by) {
        return jdbc.sql(UNUSABLE)
                .param("days", STRANGERS_DAYS)
                .param("by", by)
                .query(RetentionStore::deletion)
                .list();
    }

    /** @param gone the readings that go, as {@code gone}, and their earlier values, as {@code before} */
    private List<DeletionRecord> record(String gone, String by) {
        return jdbc.sql(gone + """
                insert into deletion_record (dataset_id, rule, older_than, observations, superseded, oldest, newest,
                                             deleted_by)
                select k.dataset_id, 'kept for ' || k.days || ' days', min(k.older_than), count(*),
                       (select count(*) from before b where b.dataset_id = k.dataset_id),
                       min(g.phenomenon_time), max(g.phenomenon_time), ?
                from gone g join kept_until k using (datastream_id)
                group by k.dataset_id, k.days
                returning *
                """).param(by).query(RetentionStore::deletion).list();
    }

    private static DeletionRecord deletion(ResultSet row, int number) throws SQLException {
        return new DeletionRecord(
                row.getString("dataset_id"),
                row.getString("rule"),
                RowTimes.get(row, "older_than"),
                row.getLong("observations"),
                row.getLong("superseded"),
                row.getLong("unusable"),
                RowTimes.get(row, "oldest"),
                RowTimes.get(row, "newest"),
                RowTimes.get(row, "deleted_at"));
    }
}
