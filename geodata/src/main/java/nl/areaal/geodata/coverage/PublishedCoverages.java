package nl.areaal.geodata.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.coverage.Grid;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.layer.Audience;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The coverages that others may see: those of a dataset that they may see. */
public final class PublishedCoverages {
    private static final String SELECT = """
            select c.*, d.title, d.publisher, d.licence, d.is_example, d.classification
            from coverage c join dataset d on d.id = c.dataset_id
            where d.classification in (:classifications)
            """;

    private final JdbcClient jdbc;
    private final CoverageStore coverages;

    public PublishedCoverages(DataSource database) {
        jdbc = JdbcClient.create(database);
        coverages = new CoverageStore(database);
    }

    public List<PublishedCoverage> list(Audience audience) {
        return jdbc.sql(SELECT + " order by c.id")
                .param("classifications", audience.classifications())
                .query(PublishedCoverages::coverage)
                .list();
    }

    public Optional<PublishedCoverage> find(String id, Audience audience) {
        return jdbc.sql(SELECT + " and c.id = :id")
                .param("classifications", audience.classifications())
                .param("id", id)
                .query(PublishedCoverages::coverage)
                .optional();
    }

    /** All cells of a coverage, however many. */
    public Grid grid(PublishedCoverage coverage) {
        return coverages.grid(coverage.stored());
    }

    private static PublishedCoverage coverage(ResultSet row, int number) throws SQLException {
        return new PublishedCoverage(
                CoverageStore.stored(row, number),
                new PublishedCollection.Source(
                        row.getString("dataset_id"),
                        row.getString("title"),
                        row.getString("publisher"),
                        row.getString("licence"),
                        row.getBoolean("is_example")),
                RowTimes.get(row, "made_at"),
                row.getString("classification").equals(Classification.PUBLIC.word()));
    }
}
