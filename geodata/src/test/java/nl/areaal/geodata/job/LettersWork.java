package nl.areaal.geodata.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import nl.areaal.core.scenario.Progress;

/** Work for tests: one step a letter of the request, each noted when it is computed and when it is kept. */
final class LettersWork implements JobWork {
    static final String KIND = "letters";

    final List<String> computed = new ArrayList<>();
    final List<String> kept = new ArrayList<>();
    private final BiConsumer<String, Progress> inStep;

    LettersWork(BiConsumer<String, Progress> inStep) {
        this.inStep = inStep;
    }

    static LettersWork quick() {
        return new LettersWork((letter, progress) -> {});
    }

    @Override
    public Session open(Job job, SequencedMap<String, Optional<UUID>> done) {
        return new Session() {
            @Override
            public List<String> steps() {
                return job.request()
                        .replaceAll("[^a-z]", "")
                        .chars()
                        .mapToObj(Character::toString)
                        .toList();
            }

            @Override
            public Supplier<Optional<UUID>> step(String name, Progress progress) {
                inStep.accept(name, progress);
                computed.add(name);
                return () -> {
                    kept.add(name);
                    return Optional.empty();
                };
            }
        };
    }
}
