package nl.areaal.geodata.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.coverage.CloudOptimizedGeoTiff;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.heat.HeatModel;
import nl.areaal.geodata.file.FeatureFiles;
import nl.areaal.geodata.file.FeatureSource;
import nl.areaal.geodata.file.SourceLayer;
import nl.areaal.geodata.job.Job;
import nl.areaal.geodata.job.JobRunner;
import nl.areaal.geodata.job.JobStore;
import nl.areaal.geodata.scenario.RunsWork;
import nl.areaal.geodata.scenario.ScenarioStore;
import nl.areaal.geodata.scenario.TinyRegion;
import nl.areaal.geodata.scenario.TwiceModel;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A scenario on a square kilometre, frozen, computed again, and tampered with. */
class DossiersIT {
    private static final TestStore STORE = TestStore.create();
    private static final DataSource DATABASE = STORE.dataSource();
    private static final RowBands BANDS = new RowBands(2);
    private static final List<ScenarioModel> MODELS = List.of(
            new HeatModel(),
            TwiceModel.of("twice-heat", new LayerKey("heat")),
            TwiceModel.of("thirsty", Facts.RAIN_SUMMER));
    private static final Scenario SCENARIO = new Scenario(UUID.randomUUID(), "Groen <&> rustig", TinyRegion.STEPS);
    private static Job job;
    private static byte[] zip;

    @BeforeAll
    static void freeze() throws IOException {
        job = run(SCENARIO);
        zip = frozen(job);
    }

    private static byte[] freeze(Scenario scenario) throws IOException {
        return frozen(run(scenario));
    }

    private static Job run(Scenario scenario) {
        new ScenarioStore(DATABASE).save(scenario, "planner");
        Job asked = RunsWork.submit(
                new JobStore(DATABASE), Optional.of(scenario.id()), TinyRegion.pin(DATABASE), "planner");
        RunsWork work = new RunsWork(DATABASE, MODELS, BANDS, InstantSource.system());
        new JobRunner(DATABASE, Map.of(RunsWork.KIND, work), Duration.ofMinutes(1)).runOne();
        return asked;
    }

    @AfterAll
    static void close() throws Exception {
        BANDS.close();
        STORE.close();
    }

    @Test
    void givesTheSameBytesEveryTime() throws IOException {
        assertThat(frozen()).isEqualTo(zip);
    }

    @Test
    void comesOutEqualWhenItIsComputedAgain() {
        RerunReport report = Rerun.of(zip, MODELS, BANDS);
        assertThat(report.faults()).isEmpty();
        assertThat(report.checks())
                .allSatisfy(check -> assertThat(check.differences()).isEmpty());
        assertThat(report.checks()).extracting(RerunReport.Check::model).contains("heat", "twice-heat", "thirsty");
        assertThat(report.checks()).extracting(RerunReport.Check::areas).contains(2, 0);
        assertThat(report.isEqual()).isTrue();
    }

    @Test
    void aScenarioUnderSomebodysAssumptionSaysSoAndIsComputedAgainUnderTheSame() throws IOException {
        Assumptions windy = Assumptions.of(new Assumption("heat", "wind", 2, "anna", "measured <there>"));
        byte[] held = freeze(new Scenario(UUID.randomUUID(), "Held by anna", TinyRegion.STEPS, windy));
        assertThat(Rerun.of(held, MODELS, BANDS).isEqual()).isTrue();
        Archive archive = Archive.read(held);
        assertThat(archive.text(ReportPage.FILE))
                .contains("wind speed at 10 m is 2 m/s, according to anna. Reason: measured &lt;there&gt;");
        assertThat(archive.text("parameters.json")).contains("assumption of anna: measured <there>; in place of 3");
        assertThat(archive.text(FigureLines.RESULTS))
                .isNotEqualTo(Archive.read(zip).text(FigureLines.RESULTS));
        String usual = archive.text(DossierIndex.FILE).replace("\"value\" : 2.0", "\"value\" : 3.0");
        RerunReport taken = Rerun.of(
                Tampering.replace(held, DossierIndex.FILE, usual.getBytes(StandardCharsets.UTF_8), true),
                MODELS,
                BANDS);
        assertThat(taken.isEqual()).isFalse();
    }

    @Test
    void findsOneChangedDigitOfAFigure() throws IOException {
        String results = Archive.read(zip).text(FigureLines.RESULTS);
        int digit = results.indexOf("heat,WK000002,") + "heat,WK000002,0.".length() + 3;
        char changed = results.charAt(digit) == '7' ? '3' : '7';
        String tampered = results.substring(0, digit) + changed + results.substring(digit + 1);
        RerunReport report =
                Rerun.of(with(FigureLines.RESULTS, tampered.getBytes(StandardCharsets.UTF_8), false), MODELS, BANDS);
        assertThat(report.faults()).singleElement().asString().startsWith("results.csv has SHA-256");
        assertThat(differences(report)).singleElement().asString().startsWith("WK000002 baseline: the dossier has");
    }

    @Test
    void findsAChangedInputAlsoWhenTheManifestWasMadeToFit() throws IOException {
        String file = Freezing.factFile("cover-tree");
        Grid trees = CloudOptimizedGeoTiff.read(Archive.read(zip).get(file));
        Grid heat = CloudOptimizedGeoTiff.read(Archive.read(zip).get(Freezing.valueFile("heat")));
        int cell = 20 * 40 + 5;
        while (Float.isNaN(heat.cells()[cell])) {
            cell++;
        }
        trees.cells()[cell] += 0.25f;
        RerunReport report = Rerun.of(with(file, CloudOptimizedGeoTiff.write(trees, BANDS), true), MODELS, BANDS);
        assertThat(report.faults()).isEmpty();
        assertThat(differences(report))
                .anyMatch(difference -> difference.startsWith("WK000001 value"))
                .anyMatch(difference -> difference.startsWith("grids/heat.tif differs in"));
    }

    @Test
    void refusesToFreezeAScenarioThatWasEditedSince() {
        Scenario edited = new Scenario(
                SCENARIO.id(), SCENARIO.name(), SCENARIO.interventions().subList(0, 1));
        new ScenarioStore(DATABASE).save(edited, "planner");
        try {
            assertThatThrownBy(DossiersIT::frozen).hasMessageContaining("the scenario has been changed since");
        } finally {
            new ScenarioStore(DATABASE).save(SCENARIO, "planner");
        }
    }

    @Test
    void tellsItsStoryInBothLanguages() throws IOException {
        String report = Archive.read(zip).text(ReportPage.FILE);
        assertThat(report)
                .contains("Groen &lt;&amp;&gt; rustig", "West &amp; zo", "not demonstrable", "niet aantoonbaar")
                .contains("Bomen planten", "Plant trees", "data:image/png;base64,", "&#10003;")
                .doesNotContain("http://", "https://", "&#10007;", "<script");
    }

    @Test
    void holdsProvenanceAndFeaturesThatOthersCanRead(@TempDir Path folder) throws IOException {
        Archive archive = Archive.read(zip);
        JsonNode prov = JsonMapper.shared().readTree(archive.text("prov.json"));
        assertThat(prov.required("entity").has("answer:twice-heat")).isTrue();
        assertThat(prov.required("used").toString()).contains("fact:cover-tree", "answer:heat", "scenario:", "region:");
        assertThat(prov.required("wasDerivedFrom").toString()).contains("origin:tiny%20version%201");
        Path file = Files.write(folder.resolve("results.gpkg"), archive.get(ResultLayers.FILE));
        try (FeatureSource source = FeatureFiles.open(file)) {
            assertThat(source.layers()).extracting(SourceLayer::name).containsExactly("areas", "interventions");
            assertThat(source.features(source.layers().getFirst()))
                    .hasSize(2)
                    .allMatch(feature -> feature.properties().get("heat_delta") instanceof Double);
            assertThat(source.features(source.layers().get(1))).hasSize(3);
        }
    }

    private static List<String> differences(RerunReport report) {
        return report.checks().stream()
                .flatMap(check -> check.differences().stream())
                .toList();
    }

    private static byte[] frozen() throws IOException {
        return frozen(job);
    }

    private static byte[] frozen(Job asked) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Dossiers(DATABASE, MODELS, BANDS).freeze(asked.id(), out);
        return out.toByteArray();
    }

    private static byte[] with(String name, byte[] content, boolean fit) throws IOException {
        return Tampering.replace(zip, name, content, fit);
    }
}
