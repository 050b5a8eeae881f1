package nl.areaal.geodata.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.Road;
import nl.areaal.core.network.RoadClass;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.network.Traffic;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the roads of the region, out of the layer {@code roads} and layers of OpenStreetMap: with the traffic that columns
 * {@code vehicles_per_day}, {@code medium_share}, {@code heavy_share} and {@code km_per_hour} give, and what is usual for the class
 * where they give none.
 */
public final class RoadStore {
    private final JdbcClient jdbc;

    public RoadStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** The roads as a network, always in the same order; empty when the region has no layer of roads. */
    public Optional<Loaded> load(Crossings crossings) {
        List<RoadRows> layers = RoadRows.layers(jdbc);
        if (layers.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> unknown = new TreeMap<>();
        int[] refused = {0};
        RoadNetwork network = RoadNetwork.of(read(layers, unknown, refused), crossings);
        return Optional.of(new Loaded(network, unknown, refused[0]));
    }

    /** Whether the region has a layer of roads. */
    public boolean isThere() {
        return !RoadRows.layers(jdbc).isEmpty();
    }

    /** The roads of known classes themselves, always in the same order; none when the region has no layer of roads. */
    public List<Road> roads() {
        return read(RoadRows.layers(jdbc), new TreeMap<>(), new int[1]);
    }

    private List<Road> read(List<RoadRows> layers, Map<String, Integer> unknown, int[] refused) {
        List<Road> roads = new ArrayList<>();
        for (RoadRows rows : layers) {
            jdbc.sql(rows.selection()).query(row -> {
                String name = row.getString("class");
                Optional<RoadClass> known = RoadClass.find(name);
                if (known.isEmpty()) {
                    unknown.merge(name, 1, Integer::sum);
                } else {
                    Optional<Traffic> counted = RoadRows.traffic(row, known.get());
                    refused[0] += counted.isEmpty() ? 1 : 0;
                    roads.add(RoadRows.road(row, known.get(), counted));
                }
            });
        }
        return roads;
    }

    /** One line per dataset version that roads came from. */
    public List<String> versions() {
        List<String> lines = new ArrayList<>();
        for (RoadRows layer : RoadRows.layers(jdbc)) {
            lines.addAll(jdbc.sql("""
                    select dataset_id || ' version ' || version || case part when '' then '' else ', ' || part end
                           || ', sha256 ' || checksum_sha256
                    from dataset_version where id in (select distinct dataset_version_id from %s) order by 1
                    """.formatted(layer.table()))
                    .query((row, number) -> row.getString(1))
                    .list());
        }
        return lines;
    }

    /**
     * What came out of the layer.
     *
     * @param unknownClasses how many roads were left out for each class that we have no name for
     * @param refusedCounts on how many roads the counts can't be, so that the usual traffic stands in
     */
    public record Loaded(RoadNetwork network, Map<String, Integer> unknownClasses, int refusedCounts) {
        public Loaded {
            unknownClasses = Map.copyOf(unknownClasses);
        }
    }
}
