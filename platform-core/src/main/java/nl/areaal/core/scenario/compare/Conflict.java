package nl.areaal.core.scenario.compare;

import java.util.Optional;
import java.util.function.Function;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionSentence;

/** Something about two branches that a person must look at before their merge can be trusted. */
public sealed interface Conflict {
    /** What it is and what the merge made of it, in a sentence. */
    Bilingual sentence();

    /**
     * Both branches changed the same step, each in its own way.
     *
     * @param one what it is in the first branch; empty when it was taken out there
     * @param other what it is in the second branch
     */
    record SameStep(Intervention origin, Optional<Intervention> one, Optional<Intervention> other) implements Conflict {
        /** What the merge goes on with: the first branch's, unless that took the step out. */
        Intervention taken() {
            return one.or(() -> other).orElseThrow();
        }

        @Override
        public Bilingual sentence() {
            return new Bilingual(
                    "De stap \"%s\" is in beide takken veranderd: \"%s\" en \"%s\"; genomen is \"%s\"."
                            .formatted(
                                    words(origin, Bilingual::nl),
                                    words(one, Bilingual::nl, "weggehaald"),
                                    words(other, Bilingual::nl, "weggehaald"),
                                    words(taken(), Bilingual::nl)),
                    "The step \"%s\" was changed in both branches: \"%s\" and \"%s\"; \"%s\" was taken."
                            .formatted(
                                    words(origin, Bilingual::en),
                                    words(one, Bilingual::en, "taken out"),
                                    words(other, Bilingual::en, "taken out"),
                                    words(taken(), Bilingual::en)));
        }
    }

    /** Each branch has a step of its own at the same place, and both change the same facts: the order decides what comes of it. */
    record SamePlace(Intervention one, Intervention other) implements Conflict {
        @Override
        public Bilingual sentence() {
            return new Bilingual(
                    "\"%s\" en \"%s\" liggen deels op dezelfde plek en veranderen er hetzelfde; de eerste gaat voor."
                            .formatted(words(one, Bilingual::nl), words(other, Bilingual::nl)),
                    "\"%s\" and \"%s\" lie partly at the same place and change the same things there; the first goes first."
                            .formatted(words(one, Bilingual::en), words(other, Bilingual::en)));
        }
    }

    private static String words(Intervention step, Function<Bilingual, String> language) {
        return language.apply(InterventionSentence.of(step));
    }

    private static String words(Optional<Intervention> step, Function<Bilingual, String> language, String gone) {
        return step.map(there -> words(there, language)).orElse(gone);
    }
}
