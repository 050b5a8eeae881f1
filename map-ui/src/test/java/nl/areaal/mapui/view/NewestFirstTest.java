package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NewestFirstTest {
    private final List<Integer> answered = new CopyOnWriteArrayList<>();

    @Test
    void whatWasOvertakenWhileAnotherWasWorkedOnIsNeverAnswered() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        try (Background background = new Background()) {
            NewestFirst<Integer> questions = new NewestFirst<>(background, question -> {
                begun.countDown();
                waitFor(asked);
                answered.add(question);
            });
            questions.ask(1);
            begun.await();
            questions.ask(2);
            questions.ask(3);
            asked.countDown();
        }
        assertThat(answered).containsExactly(1, 3);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
