package nl.areaal.mapui.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.provenance.Provenance;
import nl.areaal.core.provenance.Provenance.Activity;
import nl.areaal.core.provenance.Provenance.Agent;
import nl.areaal.core.provenance.Provenance.Entity;
import nl.areaal.core.provenance.Provenance.Relation;
import nl.areaal.core.provenance.Provenance.Relation.Kind;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.geodata.scenario.StoredRun;

/** Tells why a figure of a run is what it is, from the evidence that was kept with the run. */
final class Explainer {
    private final StoredRun run;
    private final RunEvidence evidence;

    Explainer(StoredRun run, RunEvidence evidence) {
        this.run = run;
        this.evidence = evidence;
    }

    Explanation explain(AreaResult result, RunEvidence.AreaTerms area) {
        return new Explanation(
                result.areaCode(),
                figure(result),
                new Explanation.Formula(evidence.formula(), evidence.tex(), area.filledIn(), area.terms()),
                evidence.method(),
                evidence.inputs(),
                evidence.parameters(),
                evidence.referenceCases(),
                evidence.interventions(),
                new Explanation.Made(
                        run.runBy(),
                        run.startedAt(),
                        run.finishedAt(),
                        run.inputsSha256(),
                        run.answered().result()),
                graph(result));
    }

    private static Explanation.Figure figure(AreaResult result) {
        return new Explanation.Figure(
                result.value(),
                result.low(),
                result.high(),
                result.baseline(),
                result.delta(),
                result.deltaLow(),
                result.deltaHigh(),
                result.squareMetres(),
                result.unit());
    }

    private Provenance graph(AreaResult result) {
        String value = "value:" + run.id() + "/" + result.areaCode();
        String activity = "run:" + run.id();
        List<Entity> entities = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        entities.add(
                new Entity(value, "value", result.areaCode(), Map.of("value", result.value() + " " + result.unit())));
        relations.add(new Relation(Kind.WAS_GENERATED_BY, value, activity));
        addInputs(activity, entities, relations);
        addScenario(activity, entities, relations);
        String user = "user:" + run.runBy();
        String model = "model:" + run.model() + "/" + run.modelVersion();
        relations.add(new Relation(Kind.WAS_ASSOCIATED_WITH, activity, user));
        relations.add(new Relation(Kind.WAS_ASSOCIATED_WITH, activity, model));
        return new Provenance(
                entities,
                List.of(new Activity(activity, "run of " + run.model(), run.startedAt(), run.finishedAt())),
                List.of(
                        new Agent(user, run.runBy()),
                        new Agent(model, evidence.method().name().en())),
                relations);
    }

    private void addInputs(String activity, List<Entity> entities, List<Relation> relations) {
        Set<String> origins = new HashSet<>();
        for (Explanation.Input input : evidence.inputs()) {
            String coverage = "coverage:" + input.coverage();
            entities.add(new Entity(coverage, "coverage", input.name().en(), Map.of("sha256", input.sha256())));
            relations.add(new Relation(Kind.USED, activity, coverage));
            for (String origin : input.madeFrom()) {
                if (origins.add(origin)) {
                    entities.add(new Entity("origin:" + origin, "dataset version", origin, Map.of()));
                }
                relations.add(new Relation(Kind.WAS_DERIVED_FROM, coverage, "origin:" + origin));
            }
        }
    }

    private void addScenario(String activity, List<Entity> entities, List<Relation> relations) {
        run.scenario().ifPresent(id -> {
            String steps = evidence.interventions().stream().map(Bilingual::en).collect(Collectors.joining("; "));
            entities.add(new Entity("scenario:" + id, "scenario", "scenario", Map.of("interventions", steps)));
            relations.add(new Relation(Kind.USED, activity, "scenario:" + id));
        });
    }
}
