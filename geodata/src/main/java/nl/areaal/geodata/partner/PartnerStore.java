package nl.areaal.geodata.partner;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps partners and which datasets are theirs. */
public final class PartnerStore {
    private final JdbcClient jdbc;

    public PartnerStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** Makes a partner known; a contact that is given goes over the one before. */
    public void save(Partner partner) {
        jdbc.sql("""
                insert into partner (name, contact) values (?, ?)
                on conflict (name) do update set contact = excluded.contact where excluded.contact <> ''
                """).params(partner.name(), partner.contact()).update();
    }

    public Optional<Partner> find(String name) {
        return jdbc.sql("select name, contact from partner where name = ?")
                .param(name)
                .query((row, number) -> new Partner(row.getString(1), row.getString(2)))
                .optional();
    }

    /** The partner that delivers a dataset with keys, if one does. */
    public Optional<Partner> ofDataset(String datasetId) {
        return jdbc.sql("""
                select p.name, p.contact from partner_dataset d join partner p on p.name = d.partner where d.dataset_id = ?
                """)
                .param(datasetId)
                .query((row, number) -> new Partner(row.getString(1), row.getString(2)))
                .optional();
    }

    /**
     * Makes a dataset a partner's own.
     *
     * @param datasetId in the catalogue
     * @throws IllegalArgumentException when it is another partner's
     */
    public void assign(String datasetId, Partner partner) {
        String owner = jdbc.sql("""
                insert into partner_dataset (dataset_id, partner) values (?, ?)
                on conflict (dataset_id) do update set partner = partner_dataset.partner
                returning partner
                """)
                .params(datasetId, partner.name())
                .query(String.class)
                .single();
        if (!owner.equals(partner.name())) {
            throw new IllegalArgumentException("dataset is '" + datasetId + "', which is delivered by the partner "
                    + owner + "; expected one of " + partner.name() + " or of nobody yet");
        }
    }
}
