package nl.areaal.mapui.ogc.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.process.ProcessOutput;
import nl.areaal.mapui.scenario.ModelFigures;
import nl.areaal.mapui.scenario.OpenAnswers;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What all models that look at cells say about a piece of ground as it is: its mean, with a band, and how much of it bears that. */
final class AreaStatisticsProcess implements OfferedProcess {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GROUND = "ground";
    private static final String MODELS = "models";
    private static final String STATISTICS = "statistics";
    private static final String TABLE = "table";
    private static final int LONGEST_TABLE = 1 << 20;
    private static final List<ModelCard> CARDS =
            ModelLibrary.cellModels().stream().map(CellModel::card).toList();
    private static final List<String> KEYS = CARDS.stream().map(ModelCard::key).toList();

    private static final ProcessCard CARD = new ProcessCard(
            "area-statistics",
            "1.0.0",
            new Bilingual("Cijfers van een gebied", "Statistics of an area"),
            new Bilingual(
                    "Wat de modellen zeggen over een stuk grond zoals het nu is: gemiddelde, bandbreedte en oppervlakte met gegevens.",
                    "What the models say about a piece of ground as it is now: mean, band and area with data."),
            List.of("statistics", "zonal statistics"),
            Pace.QUICK,
            inputs(),
            outputs());

    private final OpenAnswers answers;

    AreaStatisticsProcess(OpenAnswers answers) {
        this.answers = answers;
    }

    @Override
    public ProcessCard card() {
        return CARD;
    }

    @Override
    public void check(ObjectNode inputs, Faults faults) {
        Ground.read("inputs/" + GROUND, inputs.path(GROUND), answers.extent(), faults);
    }

    @Override
    public List<ProcessOutput> execute(ObjectNode inputs, Progress progress) {
        Geometry ground = Ground.read(GROUND, inputs.path(GROUND), answers.extent(), new Faults())
                .orElseThrow(() -> new IllegalStateException("ground was checked and can't be read any more"));
        List<String> wanted = inputs.path(MODELS).isEmpty()
                ? KEYS
                : inputs.path(MODELS)
                        .valueStream()
                        .map(key -> key.asString())
                        .distinct()
                        .toList();
        Map<String, ModelFigures> said = answers.about(ground, wanted);
        ObjectNode document = JSON.createObjectNode();
        document.put("squareMetres", ground.getArea());
        ArrayNode models = document.putArray(MODELS);
        StringBuilder table = new StringBuilder(FigureRows.HEADER);
        for (ModelCard card : CARDS) {
            if (said.containsKey(card.key())) {
                add(models, table, card, said.get(card.key()));
            }
        }
        return List.of(
                ProcessOutput.of(STATISTICS, ProcessOutput.JSON, document.toString()),
                ProcessOutput.of(TABLE, "text/csv", table.toString()));
    }

    private static void add(ArrayNode models, StringBuilder table, ModelCard card, ModelFigures said) {
        ObjectNode row = models.addObject();
        row.put("model", card.key());
        row.put("unit", card.unit());
        row.put("name", card.name().en());
        said.silence().ifPresent(why -> row.put("silence", why.sentence().en()));
        said.areas().stream()
                .findFirst()
                .ifPresent(area -> row.put("mean", area.value())
                        .put("low", area.low())
                        .put("high", area.high())
                        .put("squareMetres", area.squareMetres()));
        FigureRows.write(table, card, said.areas());
    }

    private static SequencedMap<String, InputSpec> inputs() {
        SequencedMap<String, InputSpec> inputs = new LinkedHashMap<>();
        inputs.put(
                GROUND,
                InputSpec.required(
                        new Bilingual("Gebied", "Area"),
                        new Bilingual(
                                "Een GeoJSON-vlak in lengte en breedte, met hoogstens 2000 punten.",
                                "A GeoJSON polygon in longitude and latitude, with at most 2000 corners."),
                        Schemas.geometry(List.of("Polygon", "MultiPolygon"))));
        inputs.put(
                MODELS,
                InputSpec.optional(
                        new Bilingual("Modellen", "Models"),
                        new Bilingual(
                                "Alleen deze modellen; anders alle.", "Only these models; all of them otherwise."),
                        Schemas.array(Schemas.words(KEYS), KEYS.size())));
        return inputs;
    }

    private static SequencedMap<String, OutputSpec> outputs() {
        SequencedMap<String, OutputSpec> outputs = new LinkedHashMap<>();
        Map<String, Object> model = new LinkedHashMap<>();
        List.of("model", "unit", "name", "silence").forEach(key -> model.put(key, Schemas.ordered("type", "string")));
        List.of("mean", "low", "high", "squareMetres").forEach(key -> model.put(key, Schemas.number()));
        Map<String, Object> members = Schemas.ordered(
                "squareMetres",
                Schemas.number(),
                MODELS,
                Schemas.ordered("type", "array", "items", Schemas.object(model, List.of("model", "unit"))));
        outputs.put(
                STATISTICS,
                new OutputSpec(
                        new Bilingual("Cijfers", "Statistics"),
                        new Bilingual("Per model het gemiddelde.", "The mean by model."),
                        Schemas.object(members, List.of("squareMetres", MODELS))));
        outputs.put(
                TABLE,
                new OutputSpec(
                        new Bilingual("Tabel", "Table"),
                        new Bilingual("Dezelfde cijfers als CSV.", "The same figures as CSV."),
                        Schemas.document("text/csv", LONGEST_TABLE)));
        return outputs;
    }
}
