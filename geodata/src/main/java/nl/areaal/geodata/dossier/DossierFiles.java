package nl.areaal.geodata.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.areaal.core.coverage.CloudOptimizedGeoTiff;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.provenance.ProvJson;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.geodata.scenario.RunGraph;
import tools.jackson.databind.json.JsonMapper;

/** Makes all files of a dossier. */
final class DossierFiles {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ABOUT = """
            Dit is een dossier van Areaal. Begin met report.html; results.csv en results.gpkg zijn de cijfers.
            Nagaan of geen bestand is veranderd: sha256sum -c manifest-sha256.txt
            Alles opnieuw berekenen en elk getal vergelijken: ./areaal rerun DOSSIER.zip

            This is a dossier of Areaal. Begin with report.html; results.csv and results.gpkg are the figures.
            To see whether no file has changed: sha256sum -c manifest-sha256.txt
            To compute everything again and compare every number: ./areaal rerun DOSSIER.zip
            """;

    private final Freezing freezing;
    private final RowBands bands;
    private final Archive archive = new Archive();

    private DossierFiles(Freezing freezing, RowBands bands) {
        this.freezing = freezing;
        this.bands = bands;
    }

    static Archive of(Freezing freezing, RowBands bands) {
        DossierFiles files = new DossierFiles(freezing, bands);
        files.add();
        return files.archive;
    }

    static String valueMap(String model) {
        return "maps/" + model + ".png";
    }

    static String changeMap(String model) {
        return "maps/" + model + "-change.png";
    }

    private void add() {
        Map<String, byte[]> pictures = pictures();
        archive.add("README.txt", ABOUT);
        archive.add(ReportPage.FILE, ReportPage.of(freezing, pictures));
        archive.add(FigureLines.RESULTS, FigureLines.results(freezing.runs(), freezing.areas()));
        archive.add(FigureLines.EFFECTS, FigureLines.effects(freezing.runs()));
        archive.add(ResultLayers.FILE, ResultLayers.of(freezing));
        archive.add(DossierIndex.FILE, DossierIndex.of(freezing).json());
        archive.add("parameters.json", json(parameters()));
        archive.add("versions.json", json(versions()));
        archive.add("prov.json", json(ProvJson.document(RunGraph.of(subject(), made()))));
        pictures.forEach(archive::add);
        for (FrozenRun run : freezing.runs()) {
            run.figures().ifPresent(figures -> {
                archive.add(Freezing.valueFile(run.key()), CloudOptimizedGeoTiff.write(figures.value(), bands));
                archive.add(Freezing.baselineFile(run.key()), CloudOptimizedGeoTiff.write(figures.baseline(), bands));
            });
        }
        new TreeMap<>(freezing.inputs()).forEach(archive::add);
    }

    private Map<String, byte[]> pictures() {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        for (FrozenRun run : freezing.runs()) {
            run.figures().ifPresent(figures -> {
                pictures.put(valueMap(run.key()), MapPicture.ofValues(figures.value()));
                if (!freezing.interventions().isEmpty()) {
                    pictures.put(changeMap(run.key()), MapPicture.ofDifferences(figures.value(), figures.baseline()));
                }
            });
        }
        return pictures;
    }

    private Map<String, Object> parameters() {
        Map<String, Object> models = new LinkedHashMap<>();
        freezing.runs()
                .forEach(run -> models.put(
                        run.key(),
                        run.card().parameters().stream()
                                .map(DossierFiles::parameter)
                                .toList()));
        List<Map<String, Object>> steps =
                freezing.interventions().stream().map(DossierFiles::step).toList();
        return ordered("interventions", steps, "models", models);
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> said = ordered("key", parameter.key(), "name", parameter.name());
        said.put("unit", parameter.unit());
        said.put("low", parameter.low());
        said.put("central", parameter.central());
        said.put("high", parameter.high());
        said.put("source", parameter.source());
        return said;
    }

    private static Map<String, Object> step(Intervention intervention) {
        return ordered("kind", intervention.kind().key(), "settings", InterventionKind.settingsOf(intervention));
    }

    private Map<String, Object> versions() {
        Map<String, Object> models = new LinkedHashMap<>();
        freezing.runs().forEach(run -> models.put(run.key(), run.card().version()));
        Map<String, Object> facts = new LinkedHashMap<>();
        freezing.baseline().facts().forEach(fact -> facts.put(fact.id(), fact.madeFrom()));
        freezing.baseline().roads().ifPresent(roads -> facts.put("roads", roads.madeFrom()));
        return ordered("models", models, "datasets", facts);
    }

    private Optional<RunGraph.Subject> subject() {
        return freezing.scenario().map(scenario -> new RunGraph.Subject(scenario.id(), scenario.name()));
    }

    private List<RunGraph.Made> made() {
        return freezing.runs().stream().map(this::made).toList();
    }

    private RunGraph.Made made(FrozenRun run) {
        return new RunGraph.Made(
                run.key(),
                run.card().version(),
                run.inputsSha256(),
                Optional.of(freezing.region()),
                run.made().startedAt(),
                run.made().finishedAt(),
                run.made().by(),
                run.evidence());
    }

    private static Map<String, Object> ordered(String firstKey, Object first, String secondKey, Object second) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(firstKey, first);
        map.put(secondKey, second);
        return map;
    }

    private static String json(Map<String, Object> document) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }
}
