package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.LayerFeature;
import nl.areaal.geodata.layer.LayerSpec;
import nl.areaal.geodata.layer.LayerWriter;
import nl.areaal.geodata.layer.PropertyType;
import nl.areaal.geodata.layer.Town;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Lamps at two ends of the town, a tile of the Dutch grid each; what is kept is told apart by changing rows behind its back. */
class KeptTilesIT {
    private static final String WEST_END = "/collections/lamps/tiles/NetherlandsRDNewQuad/12/2082/1959";
    private static final String EAST_END = "/collections/lamps/tiles/NetherlandsRDNewQuad/12/2082/1963";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final TestStore STORE = TestStore.create();
    private static final OgcServer SERVICE = start();
    private static int delivered;

    private static OgcServer start() {
        Town.build(STORE);
        return OgcServer.start(STORE.address());
    }

    @BeforeAll
    static void light() {
        deliver("oil", "oil");
    }

    @AfterAll
    static void stop() throws Exception {
        SERVICE.close();
        STORE.close();
    }

    @Test
    void servesWhatIsKeptUntilSomethingThatTouchesItChanges() throws IOException {
        deliver("gas", "gas");
        awaitSight(WEST_END, "gas");
        String west = etag(WEST_END);
        awaitKept(1959);
        awaitSight(EAST_END, "gas");
        String east = etag(EAST_END);
        awaitKept(1963);
        STORE.jdbc().sql("update layer_lamps set kind = 'nobody told'").update();
        assertThat(text(SERVICE.get(WEST_END))).contains("gas");
        HttpResponse<byte[]> zipped = SERVICE.get(WEST_END, "Accept-Encoding", "br, gzip;q=0.8");
        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(unzipped(zipped)).isEqualTo(SERVICE.get(WEST_END).body());
        assertThat(SERVICE.get(WEST_END, "Accept-Encoding", "gzip;q=0, identity")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
        STORE.jdbc().sql("update layer_lamps set kind = 'gas'").update();

        deliver("gas", "electric");
        awaitSight(EAST_END, "electric");
        assertThat(SERVICE.get(EAST_END, "If-None-Match", east).statusCode()).isEqualTo(200);
        assertThat(SERVICE.get(WEST_END, "If-None-Match", west).statusCode()).isEqualTo(304);
    }

    @Test
    void putsKeptAndNewLayersTogether() {
        deliver("neon", "neon");
        awaitSight(WEST_END, "neon");
        String both = WEST_END.replace("/collections/lamps/tiles", "/tiles") + "?collections=lamps,roads";
        String roads = WEST_END.replace("lamps", "roads");
        String first = text(SERVICE.get(both));
        awaitKept(1959);
        assertThat(text(SERVICE.get(both))).isEqualTo(first);
        assertThat(first).isEqualTo(text(SERVICE.get(WEST_END)) + text(SERVICE.get(roads)));
    }

    /** A change is seen within a second or so. */
    private static void awaitSight(String tile, String kind) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!text(SERVICE.get(tile)).contains(kind)) {
            assertThat(Instant.now()).as("%s on %s", kind, tile).isBefore(end);
        }
    }

    private static void awaitKept(int column) {
        Instant end = Instant.now().plus(PATIENCE);
        while (STORE.jdbc()
                .sql(
                        "select 1 from stored_tile s join collection c on c.id = s.collection_id and c.id = 'lamps' "
                                + "where tile_column = :column and change = (select max(change) from tile_change where collection_id = c.id)")
                .param("column", column)
                .query()
                .listOfRows()
                .isEmpty()) {
            assertThat(Instant.now()).as("kept").isBefore(end);
        }
    }

    private static String etag(String tile) {
        return SERVICE.get(tile).headers().firstValue("ETag").orElseThrow();
    }

    private static String text(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.ISO_8859_1);
    }

    private static byte[] unzipped(HttpResponse<byte[]> answer) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return in.readAllBytes();
        }
    }

    private static void deliver(String west, String east) {
        List<String> kinds = List.of(west, east);
        new LayerWriter(STORE.dataSource())
                .write(
                        new LayerSpec(
                                "lamps",
                                "Lampen",
                                "Lamps",
                                GeometryKind.POINT,
                                0,
                                List.of(LayerColumn.of("kind", PropertyType.STRING))),
                        new Delivery(
                                "town",
                                "lamps",
                                Delivery.checksumOf("" + delivered++),
                                "made up",
                                Optional.empty(),
                                "test"),
                        IntStream.range(0, 2)
                                .mapToObj(end -> new LayerFeature(
                                        RegionCrs.GEOMETRY.createPoint(
                                                new Coordinate(Town.WEST + 50 + 860 * end, Town.SOUTH + 500)),
                                        Map.of("kind", kinds.get(end)))));
    }
}
