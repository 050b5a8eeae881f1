package nl.areaal.geodata.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.geodata.file.SourceFeature;
import nl.areaal.geodata.file.SourceLayer;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import nl.areaal.geodata.scenario.NamedArea;
import nl.areaal.geodata.scenario.PinnedFiles;
import tools.jackson.databind.json.JsonMapper;

/** What a scenario does and what comes of it, as a GeoPackage for people who make maps. */
final class ResultLayers {
    static final String FILE = "results.gpkg";

    private ResultLayers() {}

    static byte[] of(Freezing freezing) {
        Map<SourceLayer, List<SourceFeature>> layers = new LinkedHashMap<>();
        layers.put(areaLayer(freezing), areas(freezing));
        layers.put(
                PinnedFiles.layer(
                        "interventions",
                        GeometryKind.POLYGON,
                        Map.of(
                                "step", PropertyType.INTEGER,
                                "kind", PropertyType.STRING,
                                "settings", PropertyType.STRING)),
                interventions(freezing));
        return PinnedFiles.bytes(layers);
    }

    private static SourceLayer areaLayer(Freezing freezing) {
        Map<String, PropertyType> columns = new HashMap<>(Map.of(
                "code", PropertyType.STRING,
                "name", PropertyType.STRING,
                "level", PropertyType.STRING));
        for (FrozenRun run : freezing.runs()) {
            FigureLines.NUMBERS.forEach(number -> columns.put(column(run, number), PropertyType.NUMBER));
            columns.put(column(run, "demonstrable"), PropertyType.BOOLEAN);
        }
        return PinnedFiles.layer("areas", GeometryKind.POLYGON, columns);
    }

    private static List<SourceFeature> areas(Freezing freezing) {
        Map<String, Map<String, Object>> byCode = new HashMap<>();
        for (FrozenRun run : freezing.runs()) {
            for (AreaResult result :
                    run.figures().map(FrozenRun.Figures::results).orElse(List.of())) {
                put(run, result, byCode.computeIfAbsent(result.areaCode(), code -> new HashMap<>()));
            }
        }
        List<SourceFeature> features = new ArrayList<>();
        for (NamedArea area : freezing.areas()) {
            Map<String, Object> row = byCode.getOrDefault(area.code(), new HashMap<>());
            row.put("code", area.code());
            row.put("name", area.name());
            row.put("level", area.level());
            features.add(PinnedFiles.feature(area.boundary(), row));
        }
        return features;
    }

    private static void put(FrozenRun run, AreaResult result, Map<String, Object> row) {
        double[] figures = FigureLines.figures(result);
        for (int i = 0; i < figures.length; i++) {
            row.put(column(run, FigureLines.NUMBERS.get(i)), figures[i]);
        }
        row.put(column(run, "demonstrable"), result.isDemonstrable());
    }

    private static List<SourceFeature> interventions(Freezing freezing) {
        List<SourceFeature> features = new ArrayList<>();
        for (Intervention intervention : freezing.interventions()) {
            features.add(PinnedFiles.feature(
                    intervention.extent(),
                    Map.of(
                            "step", (long) features.size() + 1,
                            "kind", intervention.kind().key(),
                            "settings",
                                    JsonMapper.shared()
                                            .writeValueAsString(InterventionKind.settingsOf(intervention)))));
        }
        return features;
    }

    private static String column(FrozenRun run, String number) {
        return run.key().replace('-', '_') + "_" + number;
    }
}
