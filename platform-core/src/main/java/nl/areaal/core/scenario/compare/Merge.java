package nl.areaal.core.scenario.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.effect.Effect;

/**
 * The steps of two branches of one origin together.
 *
 * @param interventions all that either branch did; where both did something to one step, what the first made of it
 * @param conflicts what a person must look at; none when the branches have nothing to do with each other
 */
public record Merge(List<Intervention> interventions, List<Conflict> conflicts) {
    /** Which facts a step touches is the same on every frame. */
    private static final GridFrame ANY_FRAME = new GridFrame(0, 1, 1, 1, 1);

    public Merge {
        interventions = List.copyOf(interventions);
        conflicts = List.copyOf(conflicts);
    }

    /** Merges step by step: what only one branch changed is as it is there, what both changed alike is taken once. */
    public static Merge of(List<Intervention> origin, List<Intervention> one, List<Intervention> other) {
        StepChanges ours = StepChanges.between(origin, one);
        StepChanges theirs = StepChanges.between(origin, other);
        List<Intervention> steps = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (int i = 0; i <= origin.size(); i++) {
            steps.addAll(ours.inserted().get(i));
            theirs.inserted().get(i).stream()
                    .filter(step -> ours.inserted().stream().noneMatch(list -> list.contains(step)))
                    .forEach(steps::add);
            if (i < origin.size()) {
                merged(ours, theirs, i, conflicts).ifPresent(steps::add);
            }
        }
        conflicts.addAll(atOnePlace(ours.own(), theirs.own(), conflicts));
        return new Merge(steps, conflicts);
    }

    /** What two scenarios begin with alike: their origin, when nobody knows which scenario both go back to. */
    public static List<Intervention> commonFirstSteps(Scenario one, Scenario other) {
        int alike = 0;
        int most = Math.min(one.interventions().size(), other.interventions().size());
        while (alike < most
                && one.interventions().get(alike).equals(other.interventions().get(alike))) {
            alike++;
        }
        return one.interventions().subList(0, alike);
    }

    private static Optional<Intervention> merged(
            StepChanges ours, StepChanges theirs, int step, List<Conflict> conflicts) {
        Optional<Intervention> one = ours.kept().get(step);
        Optional<Intervention> other = theirs.kept().get(step);
        if (one.equals(other) || theirs.isUntouched(step)) {
            return one;
        }
        if (ours.isUntouched(step)) {
            return other;
        }
        Conflict.SameStep conflict = new Conflict.SameStep(ours.origin().get(step), one, other);
        conflicts.add(conflict);
        return Optional.of(conflict.taken());
    }

    private static List<Conflict> atOnePlace(List<Intervention> ours, List<Intervention> theirs, List<Conflict> known) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Intervention one : ours) {
            for (Intervention other : theirs) {
                if (!one.equals(other)
                        && !isKnown(one, other, known)
                        && touchTheSame(one, other)
                        && overlap(one, other)) {
                    conflicts.add(new Conflict.SamePlace(one, other));
                }
            }
        }
        return conflicts;
    }

    private static boolean isKnown(Intervention one, Intervention other, List<Conflict> known) {
        return known.stream()
                .anyMatch(conflict -> conflict instanceof Conflict.SameStep same
                        && same.one().equals(Optional.of(one))
                        && same.other().equals(Optional.of(other)));
    }

    private static boolean touchTheSame(Intervention one, Intervention other) {
        List<LayerKey> touched = Effect.of(one, ANY_FRAME).touches();
        return !Collections.disjoint(touched, Effect.of(other, ANY_FRAME).touches());
    }

    /** Whether the extents share ground, and not only a border. */
    private static boolean overlap(Intervention one, Intervention other) {
        return one.extent().getEnvelopeInternal().intersects(other.extent().getEnvelopeInternal())
                && one.extent().relate(other.extent(), "T********");
    }
}
