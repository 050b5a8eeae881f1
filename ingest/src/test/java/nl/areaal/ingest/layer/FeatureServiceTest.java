package nl.areaal.ingest.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import nl.areaal.geodata.file.FeatureFiles;
import nl.areaal.geodata.file.FeatureSource;
import nl.areaal.geodata.file.SourceFeature;
import nl.areaal.geodata.file.SourceLayer;
import nl.areaal.geodata.file.UnreadableSourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureServiceTest {
    private static final String CAPABILITIES = """
            <WFS_Capabilities version="2.0.0" xmlns:o="o"><o:OperationsMetadata><o:Operation name="GetFeature">
            <o:Parameter name="outputFormat"><o:AllowedValues><o:Value>application/json</o:Value>
            <o:Value>application/gml+xml; version=3.2</o:Value></o:AllowedValues></o:Parameter></o:Operation>
            <o:Constraint name="CountDefault"><o:DefaultValue>2</o:DefaultValue></o:Constraint></o:OperationsMetadata>
            <FeatureTypeList><FeatureType><Name>a:Tree</Name></FeatureType></FeatureTypeList></WFS_Capabilities>""";

    private static final String RD = "http://www.opengis.net/def/crs/EPSG/0/28992";

    private final FeatureService service = new FeatureService(new Download(false), 5);
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<String, String> systems = new ConcurrentHashMap<>();
    private HttpServer server;
    private String base;

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void followsTheLinksOfAnApiUntilThereIsNone() throws Exception {
        answers.put("/items", page(3, "?offset=2", 1, 2));
        answers.put("/items?offset=2", page(3, "", 3));
        Fetched pages = service.fetch(base + "/items", folder, "trees");
        assertThat(ids(pages)).containsExactly("1", "2", "3");
        try (FeatureSource source = FeatureFiles.open(pages.pages(), pages.crs())) {
            assertThat(source.layers().getFirst().name()).isEqualTo("trees");
        }
    }

    @Test
    void asksAgainForALaterPageThatFailsAndGoesOnFromThere() throws Exception {
        answers.put("/items", page(2, base + "/items?offset=1", 1));
        answers.put("/items?offset=1", page(2, "", 2));
        failures.put("/items?offset=1", 2);
        assertThat(ids(service.fetch(base + "/items", folder, "trees"))).containsExactly("1", "2");
        assertThat(asked).containsExactly("/items", "/items?offset=1", "/items?offset=1", "/items?offset=1");
    }

    @Test
    void refusesAnAnswerThatHoldsLessThanTheServiceSaysToHave() {
        answers.put("/items", page(9, "", 1, 2));
        refuses("/items", "gave 2 features in 1 pages, expected the 9 that it says to have");
    }

    @Test
    void refusesALinkToAnotherHost() {
        answers.put("/items", page(9, "http://localhost:1/secret", 1));
        refuses("/items", "is 'http://localhost:1/secret', expected one on the same host");
        answers.put("/items", page(9, "ht tp://", 1));
        refuses("/items", "is 'ht tp://', expected a URL");
    }

    @Test
    void refusesPagesThatGoInCirclesOrHaveNoEnd() {
        answers.put("/items", page(99, "/items", 1));
        refuses("/items", "/items' comes for the second time");
        for (int i = 0; i < 7; i++) {
            answers.put("/endless?p=" + i, page(99, "/endless?p=" + (i + 1), i));
        }
        refuses("/endless?p=0", "has more than 5 pages");
    }

    @Test
    void asksForTheSystemThatACollectionIsStoredIn() throws Exception {
        answers.put("/collections/trees", "{\"storageCrs\":\"" + RD + "\",\"crs\":[\"#/crs\"]}");
        String asked = "/collections/trees/items?limit=2&crs=" + URLEncoder.encode(RD, StandardCharsets.UTF_8);
        answers.put(asked, page(2, "?page=2", 1).replace("[5,52]", "[136000.125,456000]"));
        answers.put("/collections/trees/items?page=2", page(2, "", 2));
        systems.put(asked, RD);
        systems.put("/collections/trees/items?page=2", RD);
        Fetched fetched = service.fetch(base + "/collections/trees/items?limit=2", folder, "trees");
        assertThat(ids(fetched)).containsExactly("1", "2");
        assertThat(places(fetched)).startsWith("EPSG:28992 136000.125 456000.0");

        systems.remove("/collections/trees/items?page=2");
        refuses("/collections/trees/items?limit=2", "is '', expected '" + RD + "' as of the page before it");
    }

    @Test
    void readsLatitudeFirstWhereTheSystemHasItSo() throws Exception {
        String etrs = "http://www.opengis.net/def/crs/EPSG/0/4258";
        answers.put("/collections/trees", "{\"storageCrs\":\"" + etrs + "\"}");
        String asked = "/collections/trees/items?crs=" + URLEncoder.encode(etrs, StandardCharsets.UTF_8);
        answers.put(asked, page(1, "", 1).replace("[5,52]", "[52,5]"));
        systems.put(asked, etrs);
        assertThat(places(service.fetch(base + "/collections/trees/items", folder, "trees")))
                .containsExactly("EPSG:4258 5.0 52.0");
    }

    @Test
    void believesWhatAnAddressThatNamesASystemIsAnsweredIn() throws Exception {
        String named = "/collections/trees/items?crs=" + RD;
        answers.put(named, page(1, "", 1).replace("[5,52]", "[136000,456000]"));
        systems.put(named, RD);
        assertThat(places(service.fetch(base + named, folder, "trees")))
                .containsExactly("EPSG:28992 136000.0 456000.0");
        assertThat(asked).as("nothing but what was named").containsExactly(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "no json",
                "{\"storageCrs\":\"http://www.opengis.net/def/crs/OGC/1.3/CRS84\"}",
                "{\"storageCrs\":\"http://example.org/mars\"}",
                "{\"crs\":[\"http://www.opengis.net/def/crs/EPSG/0/28992\"]}"
            })
    void staysWithLongitudeAndLatitudeWhereNoBetterSystemIsAnswered(String collection) throws Exception {
        answers.put("/collections/trees", collection);
        answers.put("/collections/trees/items", page(1, "", 1));
        answers.put(
                "/collections/trees/items?crs=" + URLEncoder.encode(RD, StandardCharsets.UTF_8),
                page(1, "", 1)); // it does not know the question, and says nothing of a system
        assertThat(places(service.fetch(base + "/collections/trees/items", folder, "trees")))
                .containsExactly("EPSG:4326 5.0 52.0");
    }

    private static List<String> places(Fetched fetched) {
        try (FeatureSource source = FeatureFiles.open(fetched.pages(), fetched.crs())) {
            SourceLayer layer = source.layers().getFirst();
            try (Stream<SourceFeature> features = source.features(layer)) {
                return features.map(feature -> feature.geometry().orElseThrow().getCoordinate())
                        .map(place -> layer.requireCrs() + " " + place.x + " " + place.y)
                        .toList();
            }
        }
    }

    @Test
    void asksAWfsForGmlPageByPage() throws Exception {
        answers.put("/wfs?SERVICE=WFS&REQUEST=GetCapabilities&VERSION=2.0.0", CAPABILITIES);
        String get = "/wfs?TYPENAMES=a:Tree&OUTPUTFORMAT=application%2Fgml%2Bxml%3B+version%3D3.2&SERVICE=WFS"
                + "&REQUEST=GetFeature&VERSION=2.0.0&COUNT=2&STARTINDEX=";
        answers.put(get + 0, gml("3", "t1", "t2"));
        answers.put(get + 2, gml("3", "t3"));
        Fetched pages = service.fetch(base + "/wfs?typeNames=a:Tree", folder, "trees");
        assertThat(ids(pages)).containsExactly("t1", "t2", "t3");
        assertThat(asked).hasSize(3);
    }

    @Test
    void stopsAtAShortPageWhereAWfsDoesNotKnowHowManyThereAre() throws Exception {
        answers.put("/wfs?SERVICE=WFS&REQUEST=GetCapabilities&VERSION=2.0.0", CAPABILITIES);
        String get =
                "/wfs?SERVICE=WFS&OUTPUTFORMAT=x&TYPENAMES=a:Tree&REQUEST=GetFeature&VERSION=2.0.0&COUNT=2&STARTINDEX=";
        answers.put(get + 0, gml("unknown", "t1", "t2"));
        answers.put(get + 2, gml("unknown", "t3"));
        String address = base + "/wfs?service=WFS&typeName=a:Tree&outputFormat=x&count=50";
        assertThat(ids(service.fetch(address, folder, "trees"))).containsExactly("t1", "t2", "t3");
    }

    @Test
    void saysWhichTypesAWfsHasWhenNoneIsNamed() {
        answers.put("/wfs?SERVICE=WFS&REQUEST=GetCapabilities&VERSION=2.0.0", CAPABILITIES);
        refuses("/wfs", "expected one with typeNames=, such as a:Tree");
    }

    @Test
    void tellsWhatAWfsComplainsOf() {
        answers.put(
                "/wfs?SERVICE=WFS&REQUEST=GetCapabilities&VERSION=2.0.0",
                "<ExceptionReport><Exception><ExceptionText>under repair</ExceptionText></Exception></ExceptionReport>");
        refuses("/wfs", "it says 'under repair'");
    }

    private void refuses(String address, String complaint) {
        assertThatThrownBy(() -> service.fetch(base + address, folder, "trees"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(complaint);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().toString();
        asked.add(address);
        String answer = answers.getOrDefault(address, "");
        boolean fails = failures.merge(address, -1, Integer::sum) >= 0;
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        if (systems.containsKey(address)) {
            exchange.getResponseHeaders().set("Content-Crs", "<" + systems.get(address) + ">");
        }
        exchange.sendResponseHeaders(fails ? 503 : answer.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String page(int matched, String next, int... ids) {
        List<String> features = new ArrayList<>();
        for (int id : ids) {
            features.add("""
                    {"type":"Feature","id":%d,"geometry":{"type":"Point","coordinates":[5,52]},"properties":{}}""".formatted(id));
        }
        String links = next.isEmpty() ? "" : "{\"rel\":\"next\",\"href\":\"" + next + "\"}";
        return "{\"type\":\"FeatureCollection\",\"numberMatched\":%d,\"links\":[%s],\"features\":[%s]}"
                .formatted(matched, links, String.join(",", features));
    }

    private static String gml(String matched, String... ids) {
        StringBuilder members = new StringBuilder();
        for (String id : ids) {
            members.append(
                            "<member><a:Tree gml:id='%s'><a:p><gml:Point srsName='urn:ogc:def:crs:EPSG::28992'><gml:pos>1 2"
                                    .formatted(id))
                    .append("</gml:pos></gml:Point></a:p></a:Tree></member>");
        }
        return "<FeatureCollection numberMatched='%s' xmlns:a='a' xmlns:gml='http://www.opengis.net/gml/3.2'>%s</FeatureCollection>"
                .formatted(matched, members);
    }

    private static List<String> ids(Fetched pages) {
        try (FeatureSource source = FeatureFiles.open(pages.pages(), pages.crs());
                Stream<SourceFeature> features = source.features(source.layers().getFirst())) {
            return features.map(SourceFeature::id).toList();
        }
    }
}
