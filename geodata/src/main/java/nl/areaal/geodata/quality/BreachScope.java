package nl.areaal.geodata.quality;

import java.util.Optional;
import java.util.Set;
import nl.areaal.geodata.dataset.Classification;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which datastreams are looked at.
 *
 * @param closed the classifications of datasets that are not to be seen
 * @param datastreamId the only one; empty: all
 * @param datasetId the only dataset; empty: all
 */
record BreachScope(Set<Classification> closed, Optional<Long> datastreamId, Optional<String> datasetId) {
    /** What holds for the datastreams d, with their things t and datasets s. */
    static final String CONDITION = """
            s.classification <> all (:closed)
                and (cast(:datastream as bigint) is null or d.id = cast(:datastream as bigint))
                and (cast(:dataset as text) is null or s.id = cast(:dataset as text))
            """;

    StatementSpec bind(StatementSpec statement) {
        return statement
                .param("closed", closed.stream().map(Classification::word).toArray(String[]::new))
                .param("datastream", datastreamId.orElse(null))
                .param("dataset", datasetId.orElse(null));
    }
}
