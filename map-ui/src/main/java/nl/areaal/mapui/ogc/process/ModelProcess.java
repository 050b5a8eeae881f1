package nl.areaal.mapui.ogc.process;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.RegionModel;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.geodata.process.ProcessOutput;
import nl.areaal.geodata.process.RefusedException;
import nl.areaal.mapui.scenario.ModelFigures;
import nl.areaal.mapui.scenario.OpenAnswers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a model says to interventions, by area. A model that looks at the region as a whole takes long, and is asked as a job. */
final class ModelProcess implements OfferedProcess {
    private static final String AREAS = "areas";
    private static final String LEVEL = "level";
    private static final String FIGURES = "figures";
    private static final String TABLE = "table";
    private static final int MOST_AREAS = 500;
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_TABLE = 1 << 20;

    private final ModelCard model;
    private final OpenAnswers answers;
    private final ProcessCard card;

    ModelProcess(ScenarioModel model, OpenAnswers answers) {
        this.model = model.card();
        this.answers = answers;
        this.card = new ProcessCard(
                this.model.key(),
                this.model.version(),
                this.model.name(),
                this.model.purpose(),
                List.of("model", this.model.theme().name().toLowerCase(Locale.ROOT)),
                model instanceof RegionModel ? Pace.SLOW : Pace.QUICK,
                inputs(),
                outputs(this.model));
    }

    @Override
    public ProcessCard card() {
        return card;
    }

    @Override
    public void check(ObjectNode inputs, Faults faults) {
        Set<String> known = new HashSet<>(answers.areaCodes());
        JsonNode areas = inputs.path(AREAS);
        for (int i = 0; i < areas.size(); i++) {
            if (!known.contains(areas.get(i).asString())) {
                faults.add("inputs/" + AREAS + "/" + i, areas.get(i), "the code of an area of the region");
            }
        }
        interventions(inputs, faults);
    }

    @Override
    public List<ProcessOutput> execute(ObjectNode inputs, Progress progress) {
        List<Intervention> interventions = interventions(inputs, new Faults());
        ModelFigures said = card.isSlow()
                ? answers.answerSlowly(model.key(), interventions, progress)
                : answers.answer(model.key(), interventions);
        said.silence().ifPresent(why -> {
            throw new RefusedException(why.sentence().en());
        });
        List<AreaResult> wanted =
                said.areas().stream().filter(area -> isWanted(area, inputs)).toList();
        StringBuilder table = new StringBuilder(FigureRows.HEADER);
        FigureRows.write(table, model, wanted);
        return List.of(
                ProcessOutput.of(
                        FIGURES,
                        ProcessOutput.JSON,
                        FigureRows.document(model, wanted, said.remarks()).toString()),
                ProcessOutput.of(TABLE, "text/csv", table.toString()));
    }

    private List<Intervention> interventions(ObjectNode inputs, Faults faults) {
        return InterventionInput.read(inputs.path(InterventionInput.NAME), answers.extent(), faults);
    }

    private static boolean isWanted(AreaResult area, ObjectNode inputs) {
        String level = inputs.path(LEVEL).asString("");
        boolean named = inputs.path(AREAS).isEmpty()
                || inputs.path(AREAS)
                        .valueStream()
                        .anyMatch(code -> code.asString().equals(area.areaCode()));
        return named
                && (level.isEmpty()
                        || AreaCode.parse(area.areaCode())
                                .filter(code -> code.level().word().equals(level))
                                .isPresent());
    }

    private static SequencedMap<String, InputSpec> inputs() {
        SequencedMap<String, InputSpec> inputs = new LinkedHashMap<>();
        inputs.put(InterventionInput.NAME, InterventionInput.spec());
        inputs.put(
                AREAS,
                InputSpec.optional(
                        new Bilingual("Gebieden", "Areas"),
                        new Bilingual(
                                "Codes van de gebieden waarvan de cijfers gewenst zijn; anders alle.",
                                "Codes of the areas whose figures are wanted; all of them otherwise."),
                        Schemas.array(Schemas.text(LONGEST_CODE), MOST_AREAS)));
        inputs.put(
                LEVEL,
                InputSpec.optional(
                        new Bilingual("Niveau", "Level"),
                        new Bilingual("Alleen gebieden van dit niveau.", "Only areas of this level."),
                        Schemas.words(Arrays.stream(AreaLevel.values())
                                .filter(level -> level != AreaLevel.DRAWN)
                                .map(AreaLevel::word)
                                .toList())));
        return inputs;
    }

    private static SequencedMap<String, OutputSpec> outputs(ModelCard model) {
        SequencedMap<String, OutputSpec> outputs = new LinkedHashMap<>();
        outputs.put(
                FIGURES,
                new OutputSpec(
                        new Bilingual("Cijfers", "Figures"),
                        new Bilingual(
                                "Per gebied het gemiddelde in " + model.unit()
                                        + ", nu en met de ingrepen, met bandbreedte.",
                                "By area the mean in " + model.unit()
                                        + ", now and with the interventions, with its band."),
                        FigureSchemas.figures(model)));
        outputs.put(
                TABLE,
                new OutputSpec(
                        new Bilingual("Tabel", "Table"),
                        new Bilingual("Dezelfde cijfers als CSV.", "The same figures as CSV."),
                        Schemas.document("text/csv", LONGEST_TABLE)));
        return outputs;
    }
}
