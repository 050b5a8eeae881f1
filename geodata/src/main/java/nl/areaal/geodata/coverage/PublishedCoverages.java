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

/** The coverages that others may see: those of a dataset that they may see, small enough to be held in memory while a map is drawn. */
public final class PublishedCoverages {
    /** 64 MB of cells. */
    private static final long MOST_CELLS = 16_000_000;

    private static final String SEEN = """
            select c.*, d.title, d.publisher, d.licence, d.is_example, d.classification
            from coverage c join dataset d on d.id = c.dataset_id
            where d.classification in (:classifications)
            """;
    private static final String SELECT = SEEN + " and c.columns::bigint * c.rows <= :most";

    private final JdbcClient jdbc;
    private final CoverageStore coverages;

    public PublishedCoverages(DataSource database) {
        jdbc = JdbcClient.create(database);
        coverages = new CoverageStore(database);
    }

    public List<PublishedCoverage> list(Audience audience) {
        return jdbc.sql(SELECT + " order by c.id")
                .param("classifications", audience.classifications())
                .param("most", MOST_CELLS)
                .query(PublishedCoverages::coverage)
                .list();
    }

    public Optional<PublishedCoverage> find(String id, Audience audience) {
        return jdbc.sql(SELECT + " and c.id = :id")
                .param("classifications", audience.classifications())
                .param("most", MOST_CELLS)
                .param("id", id)
                .query(PublishedCoverages::coverage)
                .optional();
    }

    /** A coverage of whatever size, for who keeps its cells with care. */
    public Optional<StoredCoverage> findOfAnySize(String id, Audience audience) {
        return jdbc.sql(SEEN + " and c.id = :id")
                .param("classifications", audience.classifications())
                .param("id", id)
                .query(CoverageStore::stored)
                .optional();
    }

    public Grid grid(PublishedCoverage coverage) {
        return grid(coverage.stored());
    }

    public Grid grid(StoredCoverage coverage) {
        return coverages.grid(coverage);
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
