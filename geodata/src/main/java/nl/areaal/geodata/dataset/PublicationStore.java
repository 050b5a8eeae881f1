package nl.areaal.geodata.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.areaal.core.text.PlainText;
import nl.areaal.geodata.dataset.Publication.Act;
import nl.areaal.geodata.observation.SensorCollection;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows datasets to everybody and takes them back, with who did it, and keeps where people can ask about them. */
public final class PublicationStore {
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public PublicationStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** The address where people can ask about a dataset; empty when its steward stated none. */
    public Optional<String> contact(String dataset) {
        return jdbc.sql("select contact_email from dataset where id = ?")
                .param(dataset)
                .query((row, number) -> Optional.ofNullable(row.getString("contact_email")))
                .optional()
                .flatMap(found -> found);
    }

    /**
     * Keeps where people can ask about a dataset.
     *
     * @param email of a desk rather than a person, which is named after the publisher unless it has a name; empty takes it away
     * @throws IllegalArgumentException when it is no address
     */
    public void saveContact(String dataset, String email) {
        if (email.isBlank()) {
            jdbc.sql("update dataset set contact_name = null, contact_email = null where id = ?")
                    .param(dataset)
                    .update();
            return;
        }
        jdbc.sql("update dataset set contact_name = coalesce(contact_name, publisher), contact_email = ? where id = ?")
                .params(new ContactPoint(dataset, email.strip()).email(), dataset)
                .update();
    }

    /**
     * Changes who may see a dataset, and keeps who did that and why. A confidential one stays so.
     *
     * @return whether it was done
     */
    public boolean act(String dataset, Act act, String reason, String user) {
        String why = PlainText.checked("publication", "reason", reason, 0, LONGEST_REASON);
        return transaction.execute(status -> {
            int changed = jdbc.sql(
                            "update dataset set classification = ? where id = ? and classification <> 'confidential'")
                    .params(act.classification().word(), dataset)
                    .update();
            if (changed == 1) {
                jdbc.sql("insert into publication (dataset_id, act, reason, acted_by) values (?, ?, ?, ?)")
                        .params(dataset, act.name().toLowerCase(Locale.ROOT), why, user)
                        .update();
                new SensorCollection(jdbc).changed();
            }
            return changed == 1;
        });
    }

    /** Everything that was done to a dataset, the newest first. */
    public List<Publication> of(String dataset) {
        return jdbc.sql("select * from publication where dataset_id = ? order by id desc")
                .param(dataset)
                .query((row, number) -> new Publication(
                        Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                        row.getString("reason"),
                        row.getString("acted_by"),
                        RowTimes.get(row, "acted_at")))
                .list();
    }

    /** How many readings of each dataset break their contracts, by the id of the dataset; those without are left out. */
    public Map<String, Long> doubtfulReadings() {
        return jdbc
                .sql("""
                select t.dataset_id, sum(b.readings) as readings
                from contract_breach b join datastream d on d.id = b.datastream_id join thing t on t.id = d.thing_id
                group by t.dataset_id having sum(b.readings) > 0
                """)
                .query((row, number) -> Map.entry(row.getString("dataset_id"), row.getLong("readings")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
