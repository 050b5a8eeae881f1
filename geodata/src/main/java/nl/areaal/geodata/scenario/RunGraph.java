package nl.areaal.geodata.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.areaal.core.provenance.Provenance;
import nl.areaal.core.provenance.Provenance.Activity;
import nl.areaal.core.provenance.Provenance.Agent;
import nl.areaal.core.provenance.Provenance.Entity;
import nl.areaal.core.provenance.Provenance.Relation;
import nl.areaal.core.provenance.Provenance.Relation.Kind;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Scenario;

/** How the answers of models came about: from which datasets by way of which facts, by which run, for whom. */
public final class RunGraph {
    private final PinnedBaseline baseline;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, Agent> agents = new LinkedHashMap<>();
    private final List<Activity> activities = new ArrayList<>();
    private final Set<Relation> relations = new LinkedHashSet<>();

    private RunGraph(PinnedBaseline baseline) {
        this.baseline = baseline;
    }

    /** A run of a model, as far as its history goes. */
    public record Made(ModelCard card, String inputsSha256, Instant startedAt, Instant finishedAt, String by) {}

    /** The graph of runs on one pinned region. */
    public static Provenance of(PinnedBaseline baseline, Optional<Scenario> scenario, List<Made> runs) {
        RunGraph graph = new RunGraph(baseline);
        runs.forEach(run -> graph.add(scenario, run));
        return new Provenance(
                List.copyOf(graph.entities.values()),
                graph.activities,
                List.copyOf(graph.agents.values()),
                List.copyOf(graph.relations));
    }

    private void add(Optional<Scenario> scenario, Made run) {
        String activity = "run:" + run.inputsSha256();
        activities.add(new Activity(activity, "run of " + run.card().key(), run.startedAt(), run.finishedAt()));
        relate(Kind.WAS_GENERATED_BY, answer(run.card().answer()), activity);
        run.card().reads().forEach(key -> use(activity, key));
        relate(Kind.USED, activity, areas());
        scenario.ifPresent(asked -> relate(Kind.USED, activity, scenario(asked)));
        relate(Kind.WAS_ASSOCIATED_WITH, activity, agent("user:" + run.by(), run.by()));
        String model = "model:" + run.card().key() + "/" + run.card().version();
        relate(
                Kind.WAS_ASSOCIATED_WITH,
                activity,
                agent(model, run.card().name().en()));
    }

    private void use(String activity, LayerKey key) {
        if (key.equals(Facts.ROADS)) {
            baseline.roads()
                    .ifPresent(roads -> relate(
                            Kind.USED, activity, fact(key.id(), "road network", roads.sha256(), roads.madeFrom())));
            return;
        }
        Optional<PinnedBaseline.Fact> fact = baseline.facts().stream()
                .filter(candidate -> candidate.id().equals(key.id()))
                .findFirst();
        fact.ifPresentOrElse(
                known -> relate(
                        Kind.USED, activity, fact(known.id(), known.titleEn(), known.sha256(), known.madeFrom())),
                () -> relate(Kind.USED, activity, answer(key)));
    }

    private String fact(String id, String label, String sha256, List<String> madeFrom) {
        String fact = entity("fact:" + id, "fact", label, Map.of("sha256", sha256));
        for (String line : madeFrom) {
            relate(Kind.WAS_DERIVED_FROM, fact, entity("origin:" + line, "dataset version or rule", line, Map.of()));
        }
        return fact;
    }

    private String areas() {
        return entity("fact:areas", "fact", "areas", Map.of("sha256", baseline.areasSha256()));
    }

    private String answer(LayerKey model) {
        return entity("answer:" + model, "answer of a model", model.id(), Map.of());
    }

    private String scenario(Scenario scenario) {
        return entity(
                "scenario:" + scenario.id(),
                "scenario",
                scenario.name(),
                Map.of(
                        "interventions",
                        Integer.toString(scenario.interventions().size())));
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
