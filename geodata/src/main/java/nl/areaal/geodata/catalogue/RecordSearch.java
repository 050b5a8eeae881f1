package nl.areaal.geodata.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.geodata.cql.sql.Condition;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.PropertyType;
import nl.areaal.geodata.layer.PublishedCollection;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Compares records with a filter as features are compared: in the database, which is sent their words for that. */
public final class RecordSearch {
    /** What records can be asked by, beside the box that they lie in. */
    public static final PublishedCollection.Table TABLE = new PublishedCollection.Table(
            "records",
            "id",
            Stream.concat(
                            Stream.of("type", "title", "description", "keywords", "publisher", "license")
                                    .map(name -> LayerColumn.of(name, PropertyType.STRING)),
                            Stream.of("created", "updated").map(name -> LayerColumn.of(name, PropertyType.DATE_TIME)))
                    .toList());

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    public RecordSearch(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * A record as filters see it.
     *
     * @param values by the names of {@link #TABLE}, times as RFC 3339 has them; what is not known is not there
     */
    public record Candidate(String id, Map<String, String> values, Optional<LonLatBox> extent) {
        private Map<String, Object> row() {
            Map<String, Object> row = new HashMap<>(values);
            row.put("id", id);
            extent.ifPresent(box -> {
                row.put("west", box.west());
                row.put("south", box.south());
                row.put("east", box.east());
                row.put("north", box.north());
            });
            return row;
        }
    }

    /** The ids of those that meet a condition on the columns of {@link #TABLE} and {@code geometry}, in RD New. */
    public Set<String> matching(List<Candidate> all, Condition condition) {
        String rows = JSON.writeValueAsString(all.stream().map(Candidate::row).toList());
        return new HashSet<>(jdbc.sql("""
                select id from (
                    select r.*, st_transform(st_makeenvelope(west, south, east, north, 4326), 28992) as geometry
                    from jsonb_to_recordset(?::jsonb) as r (
                        id text, type text, title text, description text, keywords text, publisher text, license text,
                        created timestamptz, updated timestamptz,
                        west double precision, south double precision, east double precision, north double precision)) records
                where %s
                """.formatted(condition.sql()))
                .param(rows)
                .params(condition.parameters())
                .query(String.class)
                .list());
    }
}
