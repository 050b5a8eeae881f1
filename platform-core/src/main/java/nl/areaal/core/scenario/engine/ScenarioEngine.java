package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.NoAnswerHere;

/**
 * Asks all models for the whole region once, and after that only where an intervention can be felt.
 *
 * <p>Models that read each other's answers are asked in that order, and a change travels from one to the next with the reach of
 * each. The whole and the part run the same code on windows, and all sums are of whole numbers, so an answer that was edited
 * together equals one computed afresh to the bit.
 */
public final class ScenarioEngine {
    /**
     * Where more of the region's cells than this have to be computed anew, once in full is quicker: in windows each of them is computed
     * twice, as it was and as it is. {@code ./areaal bench scenario} measures both ways at this share.
     */
    public static final double FULL_RUN_SHARE = 0.4;

    /** Below any share of cells: always once in full. */
    static final double ALWAYS_FULL = -1;

    private final List<CellModel> models;
    private final Zones zones;
    private final RowBands bands;
    private final double fullRunShare;

    public ScenarioEngine(List<CellModel> models, Zones zones, RowBands bands) {
        this(models, zones, bands, FULL_RUN_SHARE);
    }

    /**
     * An engine that goes over to full runs at a share of its own, for measurements: answers are the same at any.
     *
     * @param fullRunShare of the region's cells, 1 to compute in windows however many they are
     */
    public ScenarioEngine(List<CellModel> models, Zones zones, RowBands bands, double fullRunShare) {
        this.fullRunShare = fullRunShare;
        this.models = List.copyOf(models);
        models.forEach(model -> requireReadsOthers(model.card()));
        this.zones = zones;
        this.bands = bands;
    }

    /** A model whose key is that of a fact which it reads would write over that fact. */
    private static void requireReadsOthers(ModelCard card) {
        if (card.reads().contains(card.answer())) {
            throw new IllegalArgumentException("engine: model " + card.key()
                    + " reads a layer of its own key, expected facts or the answers of other models");
        }
    }

    /** The areas that answers are summed over. */
    public Zones zones() {
        return zones;
    }

    /** The models that can answer on these facts, each after those whose answers it reads. */
    public List<CellModel> answering(FactBase facts) {
        return ModelOrder.of(models, facts).answering();
    }

    /** The models that can't answer on these facts, with every reason. */
    public List<NoAnswer> unanswered(FactBase facts) {
        return ModelOrder.of(models, facts).unanswered();
    }

    /** The answers for the region as it is, computed in full. */
    public ScenarioState baseline(FactBase facts) {
        FactBase answered = facts;
        Map<String, ZoneSums> sums = new HashMap<>();
        for (CellModel model : answering(facts)) {
            Answer answer = new ModelRun(model, zones, bands).whole(answered);
            answered = answered.with(model.card().answer(), answer.value());
            sums.put(model.card().key(), answer.sums());
        }
        return new ScenarioState(List.of(), answered, sums);
    }

    /**
     * The answers for the region as it is when some models are others than those that gave earlier answers: only they are asked.
     *
     * @param before by the same models but for the others
     * @param others the keys of those that are asked, with all that build on their answers
     */
    public ScenarioState baseline(ScenarioState before, Set<String> others) {
        FactBase answered = before.facts();
        Map<String, ZoneSums> sums = new HashMap<>(before.sums());
        for (CellModel model : answering(before.facts())) {
            String key = model.card().key();
            if (others.contains(key)) {
                Answer answer = new ModelRun(model, zones, bands).whole(answered);
                answered = answered.with(model.card().answer(), answer.value());
                sums.put(key, answer.sums());
            }
        }
        return new ScenarioState(List.of(), answered, sums);
    }

    /** The same engine with other models, e.g. those that compute under other assumptions. */
    public ScenarioEngine asking(List<CellModel> others) {
        return new ScenarioEngine(others, zones, bands, fullRunShare);
    }

    /** The models that it asks, whether or not they can answer. */
    public List<CellModel> models() {
        return models;
    }

    /** The answers to a scenario, computed in full; its grids are those of the baseline with patches where they can differ. */
    public ScenarioState batch(ScenarioState baseline, List<Intervention> interventions) {
        return follow(baseline, baseline, interventions, ALWAYS_FULL);
    }

    /**
     * The answers to a scenario, computed from earlier answers by what has changed since.
     *
     * @param earlier any answers on the same baseline, e.g. the baseline itself
     */
    public ScenarioState live(ScenarioState baseline, ScenarioState earlier, List<Intervention> interventions) {
        return follow(baseline, earlier, interventions, fullRunShare);
    }

    private ScenarioState follow(
            ScenarioState baseline, ScenarioState earlier, List<Intervention> interventions, double fullAbove) {
        Recomputation work = new Recomputation(baseline, earlier, interventions);
        answering(work.facts()).forEach(model -> work.ask(new ModelRun(model, zones, bands), fullAbove));
        return work.state();
    }

    /** What a scenario's areas come to, by the key of the model, beside the baseline; areas without an answer are left out. */
    public Map<String, List<AreaResult>> results(ScenarioState baseline, ScenarioState state) {
        Map<String, List<AreaResult>> results = new LinkedHashMap<>();
        for (CellModel model : answering(state.facts())) {
            String key = model.card().key();
            results.put(key, figures(key, state).results(figures(key, baseline)));
        }
        return results;
    }

    /**
     * What a model answered to a scenario, beside the baseline, to be kept.
     *
     * @throws IllegalArgumentException when it gave no answer
     */
    public ModelAnswer.Given given(String model, ScenarioState baseline, ScenarioState state) {
        return ModelAnswer.Given.of(
                baseline.value(model).flatten(),
                state.value(model).flatten(),
                figures(model, baseline),
                figures(model, state),
                List.of());
    }

    /**
     * What a model says about each area with each set of its parameters.
     *
     * @throws IllegalArgumentException when it gave no answer
     */
    public AreaFigures figures(String model, ScenarioState state) {
        return AreaFigures.of(card(model), zones, state.sums(model));
    }

    /** What each model says that answered, by its key, in the order in which models were given. */
    public SequencedMap<String, AreaFigures> figures(ScenarioState state) {
        SequencedMap<String, AreaFigures> figures = new LinkedHashMap<>();
        models.stream()
                .map(model -> model.card().key())
                .filter(state.models()::contains)
                .forEach(key -> figures.put(key, figures(key, state)));
        return figures;
    }

    /** The same engine for other areas, such as one that was just drawn. */
    public ScenarioEngine over(Zones others) {
        return new ScenarioEngine(models, others, bands, fullRunShare);
    }

    /**
     * The answers of an engine for other areas, summed over the areas of this one: only their surroundings are looked at, and an
     * area that both have gets the same sums.
     */
    public ScenarioState summed(ScenarioState state) {
        Map<String, ZoneSums> sums = new HashMap<>();
        for (CellModel model : models) {
            if (state.models().contains(model.card().key())) {
                sums.put(model.card().key(), new ModelRun(model, zones, bands).sums(state.facts()));
            }
        }
        return new ScenarioState(state.interventions(), state.facts(), sums);
    }

    /**
     * The same engine for one model and those that it builds on, when the others need not answer.
     *
     * @throws IllegalArgumentException when there is no such model
     */
    public ScenarioEngine only(String model) {
        Set<LayerKey> needed = readsInAll(card(model));
        needed.add(card(model).answer());
        return new ScenarioEngine(
                models.stream()
                        .filter(each -> needed.contains(each.card().answer()))
                        .toList(),
                zones,
                bands,
                fullRunShare);
    }

    /** Every model and area without a figure, with all reasons: nothing is left out of results without a word. */
    public List<NoAnswerHere> gaps(ScenarioState state) {
        List<NoAnswerHere> gaps = new ArrayList<>();
        for (NoAnswer everywhere : unanswered(state.facts())) {
            zones.codes().forEach(area -> gaps.add(new NoAnswerHere(area, everywhere)));
        }
        for (CellModel model : answering(state.facts())) {
            gaps.addAll(gaps(figures(model.card().key(), state), state.facts()));
        }
        return gaps;
    }

    /** The areas without a figure, with all reasons; also for the figures of a model that looks at the region as a whole. */
    public List<NoAnswerHere> gaps(AreaFigures figures, FactBase facts) {
        return look(facts).all(figures);
    }

    /** Why a model has no figure for an area, by its number; all reasons at once. */
    public NoAnswer gap(ModelCard card, FactBase facts, int area) {
        return look(facts).why(card, area);
    }

    private Gaps look(FactBase facts) {
        return new Gaps(
                zones,
                facts,
                models.stream().map(CellModel::card).collect(Collectors.toMap(ModelCard::answer, card -> card)));
    }

    /** What became different from one state to another on the same baseline. */
    public ChangeTrace trace(ScenarioState before, ScenarioState after) {
        Changes changes = Changes.between(before, after.interventions(), after.facts());
        Set<LayerKey> touched = changes.touched();
        answering(after.facts()).forEach(changes::takeOver);
        return new ChangeTrace(touched, changes, before.facts(), after.facts());
    }

    /** All that a model reads, and what the models read whose answers it reads. */
    public Set<LayerKey> readsInAll(ModelCard card) {
        Set<LayerKey> reads = new HashSet<>(card.reads());
        for (CellModel model : models) {
            if (card.reads().contains(model.card().answer())) {
                reads.addAll(readsInAll(model.card()));
            }
        }
        return reads;
    }

    private ModelCard card(String model) {
        return models.stream()
                .map(CellModel::card)
                .filter(card -> card.key().equals(model))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "engine: there is no model " + model + ", expected one of its " + models.size() + " models"));
    }

    /** The sums of the parts of a model's formula over the areas, computed in full. */
    public ZoneSums termSums(CellModel model, ScenarioState state) {
        return new ModelRun(model, zones, bands).terms(state.facts());
    }

    /** The same sums, computed from those of the baseline by what a scenario changes. */
    public ZoneSums termSums(CellModel model, ScenarioState baseline, ZoneSums baselineTerms, ScenarioState state) {
        Changes changes = Changes.between(baseline, state.interventions(), state.facts());
        for (CellModel earlier : answering(state.facts())) {
            changes.takeOver(earlier);
        }
        DirtyWindows dirty = changes.dirtyFor(model);
        ModelRun run = new ModelRun(model, zones, bands);
        return baselineTerms.minus(run.terms(dirty, baseline.facts())).plus(run.terms(dirty, state.facts()));
    }

    /** The cells and sums that a model gives. */
    record Answer(Layer value, ZoneSums sums) {
        /** More patches than this make reading a row slow. */
        private static final int MOST_PATCHES = 64;

        /** Past twice the cells that can differ, most of what patches hold is no longer needed. */
        private static final int MOST_OVERHEAD = 2;

        /** Patches beyond need are read into a few, which lie where the answer can differ; the baseline is not copied. */
        Answer compact(Layer baseline, DirtyWindows differing) {
            long held = value.patches().stream()
                    .mapToLong(patch -> patch.window().cells())
                    .sum();
            if (value.patches().size() <= MOST_PATCHES && held <= MOST_OVERHEAD * differing.cells()) {
                return this;
            }
            Layer compact = baseline;
            for (Window window : differing.windows()) {
                compact = compact.with(new Layer.Patch(window, value.read(window)));
            }
            return new Answer(compact, sums);
        }
    }
}
