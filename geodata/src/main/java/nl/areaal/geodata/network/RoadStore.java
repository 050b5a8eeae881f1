package nl.areaal.geodata.network;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the roads of the region, out of the layer {@code roads}, with the traffic that is usual for their class. */
public final class RoadStore {
    private final JdbcClient jdbc;

    public RoadStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** The roads as a network, always in the same order; empty when the region has no layer of roads. */
    public Optional<Loaded> load(Crossings crossings) {
        if (!hasLayer()) {
            return Optional.empty();
        }
        List<Road> roads = new ArrayList<>();
        Map<String, Integer> unknown = new TreeMap<>();
        jdbc.sql("select coalesce(class, '') as class, st_asbinary(geometry) as wkb from layer_roads order by id")
                .query(row -> {
                    String name = row.getString("class");
                    RoadClass.find(name)
                            .ifPresentOrElse(
                                    known -> roads.add(Road.usual(known, line(row))),
                                    () -> unknown.merge(name, 1, Integer::sum));
                });
        return Optional.of(new Loaded(RoadNetwork.of(roads, crossings), unknown));
    }

    /** One line per dataset version that roads came from. */
    public List<String> versions() {
        if (!hasLayer()) {
            return List.of();
        }
        return jdbc.sql("""
                select dataset_id || ' version ' || version || case part when '' then '' else ', ' || part end
                       || ', sha256 ' || checksum_sha256
                from dataset_version where id in (select distinct dataset_version_id from layer_roads) order by 1
                """).query((row, number) -> row.getString(1)).list();
    }

    private boolean hasLayer() {
        return jdbc.sql("select to_regclass('layer_roads') is not null")
                .query(Boolean.class)
                .single();
    }

    private static Geometry line(ResultSet row) {
        try {
            return new WKBReader().read(row.getBytes("wkb"));
        } catch (SQLException | ParseException e) {
            throw new IllegalStateException("the line of a road can't be read", e);
        }
    }

    /**
     * What came out of the layer.
     *
     * @param unknownClasses how many roads were left out for each class that we have no name for
     */
    public record Loaded(RoadNetwork network, Map<String, Integer> unknownClasses) {
        public Loaded {
            unknownClasses = Map.copyOf(unknownClasses);
        }
    }
}
