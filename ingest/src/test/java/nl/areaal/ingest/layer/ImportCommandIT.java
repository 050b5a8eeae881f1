package nl.areaal.ingest.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.store.SharedFiles;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.command.CommandTable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandIT {
    private static final TestStore STORE = TestStore.create();
    private static final String BOW_TIE =
            "{\"type\": \"Polygon\", \"coordinates\": [[[5, 52], [5.1, 52.1], [5.1, 52], [5, 52.1], [5, 52]]]}";
    private static final String PAST_THE_SEA = "{\"type\": \"Point\", \"coordinates\": [-70, 40]}";
    private static final String TOWER = "{\"type\": \"Point\", \"coordinates\": [5.38720365, 52.155172887]}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<DatasetVersion> announced = new ArrayList<>();
    private final DatasetStore datasets = new DatasetStore(STORE.dataSource());
    private final AreaStore areas = new AreaStore(STORE.dataSource());

    @TempDir
    private Path folder;

    @BeforeEach
    void emptyStore() {
        STORE.jdbc().sql("truncate dataset, area cascade").update();
        List<String> layers = STORE.jdbc()
                .sql("select tablename from pg_tables where schemaname = 'areaal' and starts_with(tablename, 'layer_')")
                .query((row, number) -> row.getString(1))
                .list();
        layers.forEach(layer -> STORE.jdbc().sql("drop table " + layer).update());
    }

    @AfterAll
    static void dropStore() throws Exception {
        STORE.close();
    }

    @Test
    void loadsFeaturesIntoRdNewAndTellsWhatWasMendedAndRefused() throws Exception {
        Path file = geoJson("towers", TOWER, PAST_THE_SEA, BOW_TIE, "null");
        assertThat(run("import", file.toString(), "--dataset", "towers")).isZero();
        assertThat(said())
                .contains("dataset towers is new in the catalogue")
                .contains(
                        "'niet opgegeven' until you give --publisher, --steward, --purpose, --legal-ground, --licence")
                .contains("towers: 4 read, 2 accepted (1 of them repaired), 2 refused -> collection towers")
                .contains("1 x outside the area where RD New is defined, first: feature #2")
                .contains("1 x invalid geometry mended (Self-intersection), first: feature #3")
                .contains("1 x no usable geometry, first: feature #4")
                .contains("from EPSG:4326: positions are within 0.25 m");
        Double distance = STORE.jdbc().sql("""
                select min(st_distance(geometry, st_setsrid(st_makepoint(155000, 463000), 28992))) from layer_towers
                """).query(Double.class).single();
        assertThat(distance).isLessThan(0.25);
    }

    @Test
    void changesNothingWhenTheSameBytesComeAgain() throws Exception {
        Path file = geoJson("towers", TOWER);
        run("import", file.toString(), "--dataset", "towers");
        String before = changedAt();
        assertThat(run("import", file.toString(), "--dataset", "towers")).isZero();
        assertThat(said())
                .contains("towers: nothing changed, the same bytes are in the store as dataset towers version 1");
        assertThat(changedAt()).isEqualTo(before);
        assertThat(datasets.versions("towers")).hasSize(1);
        assertThat(announced).isEqualTo(datasets.versions("towers"));
    }

    @Test
    void replacesTheLayerWhenOtherBytesCome() throws Exception {
        run("import", geoJson("towers", TOWER, TOWER).toString(), "--dataset", "towers");
        run("import", geoJson("towers", TOWER).toString(), "--dataset", "towers");
        assertThat(count("layer_towers")).isEqualTo(1);
        assertThat(datasets.versions("towers")).hasSize(2);
        assertThat(said())
                .contains(
                        "  against version 1, by content, as not every feature of both has an id: 0 added, 0 changed, 1 gone, 1 the same");
    }

    @Test
    void tellsThatAFeatureMovedWhereTheSourceHasIds() throws Exception {
        run("import", towers("\"a\"", 5.1, "\"b\"", 5.2).toString(), "--dataset", "towers");
        run("import", towers("\"b\"", 5.3, "7", 5.4).toString(), "--dataset", "towers");
        assertThat(said())
                .contains("  against version 1, by the ids of the source: 1 added, 1 changed, 1 gone, 0 the same");
        run("import", towers("null", 5.3, "[7]", 5.4).toString(), "--dataset", "towers");
        assertThat(said()).contains("  against version 2, by content, as not every feature of both has an id: 0 added");
        run("import", towers("\"\\u0000\"", 5.3, "true", 5.5).toString(), "--dataset", "towers");
        assertThat(said()).contains("  against version 3, by content, as not every feature of both has an id: 1 added");
    }

    @Test
    void comparesByAPropertyThatIsNamed() throws Exception {
        run("import", towers("1", 5.1, "2", 5.2).toString(), "--dataset", "towers", "--id", "longitude");
        run("import", towers("2", 5.1, "1", 5.2).toString(), "--dataset", "towers", "--id", "Longitude");
        assertThat(said())
                .contains("  against version 1, by the ids of the source: 0 added, 0 changed, 0 gone, 2 the same");
        assertThat(run("import", towers("1", 5.1, "2", 5.3).toString(), "--dataset", "towers", "--id", "code"))
                .isEqualTo(1);
        assertThat(complained())
                .contains(
                        "property for the ids is 'code', which layer 'towers' does not have, expected one of [longitude]");
        assertThat(run("import", "x.tif", "--dataset", "towers", "--as", "coverage", "--id", "code"))
                .isEqualTo(2);
        assertThat(complained()).contains("--id is 'code', expected it with --as features only");
    }

    @Test
    void putsTheDatasetsNameBeforeALayerWhoseNameIsTaken() throws Exception {
        run("import", geoJson("towers", TOWER).toString(), "--dataset", "towers");
        run("import", geoJson("towers", TOWER, TOWER).toString(), "--dataset", "bells");
        assertThat(count("layer_towers")).isEqualTo(1);
        assertThat(count("layer_bells_towers")).isEqualTo(2);
    }

    @Test
    void loadsTheSameLayerAsAreasAndAsFeatures() throws Exception {
        Path file = wijken("cbs", "WK034401", "WK034402", "WK034402", "nonsense");
        assertThat(run("import", file.toString(), "--dataset", "cbs", "--layer", "cbs", "--as", "areas"))
                .isZero();
        assertThat(said())
                .contains("cbs: 4 read, 3 accepted (0 of them repaired), 1 refused -> areas")
                .contains("1 x no code of CBS in 'code', first: feature #4")
                .contains("1 x another piece of an area joined to it, first: feature #3")
                .contains("2 x area without a parent, because that is not in the store, first: WK034401");
        assertThat(areas.summary(new AreaCode("WK034402")).orElseThrow().inhabitants())
                .hasValue(20);
        run("import", file.toString(), "--dataset", "cbs");
        assertThat(count("layer_cbs")).isEqualTo(4);
    }

    @Test
    void tellsWhoseAreasWereReplacedAndTakesThemBackWhenAskedAgain() throws Exception {
        Path sample = wijken("sample", "WK034401", "WK034402");
        Path real = wijken("real", "WK034401");
        run("import", sample.toString(), "--dataset", "sample", "--layer", "sample", "--as", "areas");
        run("import", real.toString(), "--dataset", "real", "--layer", "real", "--as", "areas");
        assertThat(said()).contains("1 areas of sample were replaced");
        run("import", sample.toString(), "--dataset", "sample", "--layer", "sample", "--as", "areas");
        assertThat(said()).contains("1 areas of real were replaced");
        run("import", sample.toString(), "--dataset", "sample", "--layer", "sample", "--as", "areas");
        assertThat(said()).contains("nothing changed");
    }

    @Test
    void writesWhatIsSaidOfADatasetIntoTheCatalogue() throws Exception {
        Path file = geoJson("towers", TOWER);
        run("import", file.toString(), "--dataset", "towers", "--licence", "CC0", "--classification", "internal");
        run("import", file.toString(), "--dataset", "towers", "--title", "Torens");
        assertThat(datasets.find("towers")).get().satisfies(dataset -> {
            assertThat(dataset.title()).isEqualTo("Torens");
            assertThat(dataset.stewardship().licence()).isEqualTo("CC0");
            assertThat(dataset.handling().classification().word()).isEqualTo("internal");
        });
    }

    @Test
    void leavesNothingBehindWhenItFails() throws Exception {
        Path file = Files.writeString(folder.resolve("areas.geojson"), """
                {"type": "FeatureCollection", "crs": {"properties": {"name": "EPSG:999999"}}, "features": []}""");
        assertThat(run("import", file.toString(), "--dataset", "towers")).isEqualTo(1);
        assertThat(complained()).contains("coordinate reference system is 'EPSG:999999', expected an EPSG code");
        assertThat(datasets.list()).isEmpty();
    }

    @Test
    void namesWhatIsWrongWithItsArguments() {
        assertThat(run("import", "x.gpkg")).isEqualTo(2);
        assertThat(complained()).contains("--dataset is missing");
        assertThat(run("import", "x.gpkg", "--dataset", "X Y")).isEqualTo(2);
        assertThat(complained()).contains("dataset id is 'X Y', expected a lower case letter");
        assertThat(run("import", "x.gpkg", "--dataset", "x", "--as", "rasters")).isEqualTo(2);
        assertThat(complained()).contains("--as is 'rasters', expected areas or features or observations");
        assertThat(run("import", "x.gpkg", "--dataset", "x", "--classification", "secret"))
                .isEqualTo(2);
        assertThat(complained()).contains("--classification is 'secret', expected public, internal or confidential");
        assertThat(run("import", "x.gpkg", "--dataset", "x")).isEqualTo(1);
        assertThat(complained()).contains("file is 'x.gpkg', expected one that exists");
    }

    @Test
    void loadsTheAreasOfTheCountryWithTheirParents() {
        Path file = SharedFiles.require("utrecht/cbs2022_areas_nl.gpkg");
        assertThat(run(
                        "import",
                        file.toString(),
                        "--dataset",
                        "cbs-2022",
                        "--as",
                        "areas",
                        "--valid-from",
                        "2022-01-01"))
                .isZero();
        assertThat(said()).contains("wijk: 3340 read, 3340 accepted (0 of them repaired), 0 refused");
        List<AreaSummary> gemeenten = areas.children(new AreaCode("PV26"));
        List<AreaSummary> wijken = gemeenten.stream()
                .flatMap(gemeente -> areas.children(gemeente.code()).stream())
                .toList();
        assertThat(gemeenten).hasSize(26);
        assertThat(wijken).hasSize(222);
        assertThat(hectares(gemeenten)).isEqualTo(155_370.6, Offset.offset(0.05));
        assertThat(hectares(wijken)).isEqualTo(155_370.6, Offset.offset(0.05));
        assertThat(gemeenten.stream()
                        .mapToInt(gemeente -> gemeente.inhabitants().orElseThrow())
                        .sum())
                .isEqualTo(1_369_873);
    }

    @Test
    void loadsEveryLayerOfTheBgt() {
        Path file = SharedFiles.require("delft/bgt_delft.gpkg");
        assertThat(run("import", file.toString(), "--dataset", "bgt-delft")).isZero();
        assertThat(count("layer_bgt_pand")).isEqualTo(160);
        assertThat(count("layer_bgt_wegdeel")).isEqualTo(151);
        assertThat(datasets.versions("bgt-delft")).hasSize(8);
    }

    @Test
    void loadsEveryLayerOfTheCityAndCountsItsPeople() {
        Path file = SharedFiles.require("utrecht/utrecht_city.gpkg");
        assertThat(run("import", file.toString(), "--dataset", "utrecht-city")).isZero();
        assertThat(count("layer_osm_bikepath_2023")).isEqualTo(3350);
        assertThat(count("layer_lichtmasten_2015")).isEqualTo(9793);
        assertThat(STORE.jdbc()
                        .sql("select sum(inwoner) from layer_cbs_vierkant100 where inwoner > 0")
                        .query(Integer.class)
                        .single())
                .isEqualTo(250_130);
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        ImportCommand command = new ImportCommand(STORE::address, request -> {}, announced::addAll, print);
        return new CommandTable(List.of(command), print, new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(new ArrayList<>(Arrays.asList(words)));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path geoJson(String name, String... geometries) throws Exception {
        List<String> features = Arrays.stream(geometries)
                .map("{\"type\": \"Feature\", \"properties\": {}, \"geometry\": %s}"::formatted)
                .toList();
        return Files.writeString(
                folder.resolve(name + ".geojson"),
                "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}");
    }

    private Path towers(String id, double longitude, String otherId, double otherLongitude) throws Exception {
        return Files.writeString(
                folder.resolve("towers.geojson"),
                "{\"type\": \"FeatureCollection\", \"features\": [" + tower(id, longitude) + ","
                        + tower(otherId, otherLongitude) + "]}");
    }

    private static String tower(String id, double longitude) {
        return """
                {"type": "Feature", "id": %s, "properties": {"longitude": %s},
                 "geometry": {"type": "Point", "coordinates": [%2$s, 52]}}""".formatted(id, longitude);
    }

    private Path wijken(String name, String... codes) throws Exception {
        List<String> features = new ArrayList<>();
        for (String code : codes) {
            features.add("""
                    {"type": "Feature", "properties": {"code": "%1$s", "name": "%1$s", "population": 10}, "geometry":
                     {"type": "Polygon", "coordinates": [[[5, 52], [5.1, 52], [5.1, 52.1], [5, 52]]]}}""".formatted(code));
        }
        return Files.writeString(
                folder.resolve(name + ".geojson"),
                "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}");
    }

    private static double hectares(List<AreaSummary> summaries) {
        return summaries.stream().mapToDouble(AreaSummary::hectares).sum();
    }

    private static long count(String table) {
        return STORE.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static String changedAt() {
        return STORE.jdbc()
                .sql("select changed_at::text from collection where id = 'towers'")
                .query(String.class)
                .single();
    }
}
