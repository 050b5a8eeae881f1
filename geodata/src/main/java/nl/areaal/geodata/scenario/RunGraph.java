package nl.areaal.geodata.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.areaal.core.provenance.Explanation.Input;
import nl.areaal.core.provenance.Provenance;
import nl.areaal.core.provenance.Provenance.Activity;
import nl.areaal.core.provenance.Provenance.Agent;
import nl.areaal.core.provenance.Provenance.Entity;
import nl.areaal.core.provenance.Provenance.Relation;
import nl.areaal.core.provenance.Provenance.Relation.Kind;
import nl.areaal.core.provenance.RunEvidence;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;

/** How the answers of models came about, told from their evidence: from which datasets by way of which facts, by which run, for whom. */
public final class RunGraph {
    private final Optional<Subject> scenario;
    private final Set<String> models;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, Agent> agents = new LinkedHashMap<>();
    private final List<Activity> activities = new ArrayList<>();
    private final Set<Relation> relations = new LinkedHashSet<>();

    private RunGraph(Optional<Subject> scenario, List<Made> runs) {
        this.scenario = scenario;
        this.models = Stream.concat(
                        ModelLibrary.cards().stream().map(ModelCard::key),
                        runs.stream().map(Made::model))
                .collect(Collectors.toSet());
        runs.forEach(this::add);
    }

    /** The scenario that was asked about. */
    public record Subject(UUID id, String name) {}

    /**
     * A run of a model, as far as its history goes.
     *
     * @param region the name of the pinned region that it was computed on; empty when it was not pinned
     */
    public record Made(
            String model,
            String modelVersion,
            String inputsSha256,
            Optional<String> region,
            Instant startedAt,
            Instant finishedAt,
            String by,
            RunEvidence evidence) {
        static Made of(StoredRun run, RunEvidence evidence) {
            return new Made(
                    run.model(),
                    run.modelVersion(),
                    run.inputsSha256(),
                    run.baseline(),
                    run.startedAt(),
                    run.finishedAt(),
                    run.runBy(),
                    evidence);
        }
    }

    /** The graph of runs for one scenario, or for the region as it is. */
    public static Provenance of(Optional<Subject> scenario, List<Made> runs) {
        RunGraph graph = new RunGraph(scenario, runs);
        runs.forEach(run ->
                graph.relate(Kind.WAS_GENERATED_BY, graph.answer(run.model(), run.inputsSha256()), activity(run)));
        return graph.provenance();
    }

    /** The graph of the figure of one area. */
    static Provenance of(Optional<Subject> scenario, Made run, AreaResult result) {
        RunGraph graph = new RunGraph(scenario, List.of(run));
        String value = graph.entity(
                "value:" + run.inputsSha256() + "/" + result.areaCode(),
                "value",
                result.areaCode(),
                Map.of("value", result.value() + " " + result.unit()));
        graph.relate(Kind.WAS_GENERATED_BY, value, activity(run));
        return graph.provenance();
    }

    private Provenance provenance() {
        return new Provenance(
                List.copyOf(entities.values()), activities, List.copyOf(agents.values()), List.copyOf(relations));
    }

    private void add(Made run) {
        String activity = activity(run);
        activities.add(new Activity(activity, "run of " + run.model(), run.startedAt(), run.finishedAt()));
        run.evidence().inputs().forEach(input -> use(activity, input));
        run.region()
                .ifPresent(name -> relate(
                        Kind.USED,
                        activity,
                        entity("region:" + name, "pinned region", "facts, roads and areas", Map.of("sha256", name))));
        scenario.ifPresent(asked -> relate(Kind.USED, activity, scenario(asked, run.evidence())));
        relate(Kind.WAS_ASSOCIATED_WITH, activity, agent("user:" + run.by(), run.by()));
        relate(
                Kind.WAS_ASSOCIATED_WITH,
                activity,
                agent(
                        "model:" + run.model() + "/" + run.modelVersion(),
                        run.evidence().method().name().en()));
    }

    /** What nobody delivered was not used. */
    private void use(String activity, Input input) {
        if (models.contains(input.coverage())) {
            relate(Kind.USED, activity, answer(input.coverage(), input.sha256()));
        } else if (!input.sha256().isEmpty()) {
            relate(Kind.USED, activity, fact(input));
        }
    }

    private String fact(Input input) {
        String fact = entity("fact:" + input.coverage(), "fact", input.name().en(), Map.of("sha256", input.sha256()));
        for (String line : input.madeFrom()) {
            relate(Kind.WAS_DERIVED_FROM, fact, entity("origin:" + line, "dataset version or rule", line, Map.of()));
        }
        return fact;
    }

    private String answer(String model, String run) {
        return entity("answer:" + model, "answer of a model", model, Map.of("run", run));
    }

    private String scenario(Subject asked, RunEvidence evidence) {
        String steps = evidence.interventions().stream().map(Bilingual::en).collect(Collectors.joining("; "));
        return entity("scenario:" + asked.id(), "scenario", asked.name(), Map.of("interventions", steps));
    }

    private static String activity(Made run) {
        return "run:" + run.inputsSha256();
    }

    private String entity(String id, String kind, String label, Map<String, String> attributes) {
        entities.putIfAbsent(id, new Entity(id, kind, label, attributes));
        return id;
    }

    private String agent(String id, String label) {
        agents.putIfAbsent(id, new Agent(id, label));
        return id;
    }

    private void relate(Kind kind, String from, String to) {
        relations.add(new Relation(kind, from, to));
    }
}
