package nl.areaal.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.stream.IntStream;
import nl.areaal.core.network.Components;
import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.Road;
import nl.areaal.core.network.RoadClass;
import nl.areaal.core.network.RoadGraph;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.network.ShortestWays;
import nl.areaal.geodata.file.FeatureFiles;
import nl.areaal.geodata.file.FeatureSource;
import nl.areaal.geodata.file.SourceFeature;
import nl.areaal.geodata.store.SharedFiles;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** The cycleways of the city of Utrecht as OpenStreetMap had them in 2023, beside what PostGIS makes of the same lines. */
class CyclewaysIT {
    private static TestStore store;
    private static List<Geometry> lines;

    @BeforeAll
    static void read() throws Exception {
        var file = SharedFiles.require("utrecht/utrecht_city.gpkg");
        try (FeatureSource source = FeatureFiles.open(file);
                var features = source.features(source.layer("osm_bikepath_2023"))) {
            lines = features.map(SourceFeature::geometry)
                    .map(geometry -> geometry.orElseThrow())
                    .toList();
        }
        store = TestStore.create();
        store.jdbc()
                .sql("create table cycleway (id int primary key, line geometry)")
                .update();
        try (Connection connection = store.dataSource().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into cycleway values (?, st_geomfromwkb(?, 28992))")) {
            for (int i = 0; i < lines.size(); i++) {
                insert.setInt(1, i);
                insert.setBytes(2, new WKBWriter().write(lines.get(i)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @AfterAll
    static void close() throws Exception {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void keepsEveryMetre() {
        RoadNetwork network = network(Crossings.JOINED);
        double metres =
                IntStream.range(0, network.size()).mapToDouble(network::metres).sum();
        double expected = number("select sum(st_length(line)) from cycleway");
        assertThat(lines).hasSize(3350);
        assertThat(metres / expected).isBetween(1.0, 1.0001); // a crossing is moved to an end that lies near
    }

    @Test
    void hangsTogetherInThePartsThatPostGisFinds() {
        Components parts = RoadGraph.of(network(Crossings.JOINED)).components();
        double expected = number("select array_length(st_clusterwithin(line, 0.5), 1) from cycleway");
        // PostGIS also joins lines that pass each other within half a metre and never meet
        assertThat((double) parts.sizes().length).isBetween(expected, expected * 1.01);
        assertThat(parts.sizes()[parts.largest()]).isGreaterThan(10_000);
    }

    @Test
    void neverGoesFartherThanAlongACyclewayFromEndToEnd() {
        RoadGraph graph = RoadGraph.of(network(Crossings.ONLY_SHARED_POINTS));
        ShortestWays ways = new ShortestWays(graph);
        int direct = 0;
        for (int i = 0; i < lines.size(); i += 10) {
            Coordinate[] points = lines.get(i).getGeometryN(0).getCoordinates();
            Coordinate last = points[points.length - 1];
            double along = number("select st_length(st_geometryn(line, 1)) from cycleway where id = " + i);
            double found = ways.between(at(graph, points[0]), at(graph, last), along + 2);
            assertThat(found).isLessThanOrEqualTo(along + 1).isGreaterThanOrEqualTo(points[0].distance(last) - 1);
            direct += Math.abs(found - along) < 1 ? 1 : 0;
        }
        assertThat(direct).isGreaterThan(300);
    }

    private static RoadNetwork network(Crossings crossings) {
        return RoadNetwork.of(
                lines.stream().map(line -> Road.usual(RoadClass.CYCLEWAY, line)).toList(), crossings);
    }

    private static int at(RoadGraph graph, Coordinate place) {
        return graph.nearest(place.x, place.y, 1, 1)[0];
    }

    private static double number(String sql) {
        return store.jdbc().sql(sql).query(Double.class).single();
    }
}
