package nl.areaal.mapui.view;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers questions in the background, always the newest one: those that were overtaken meanwhile are never worked on. */
final class NewestFirst<Q> {
    private final Background background;
    private final Consumer<Q> work;
    private @Nullable Q waiting;
    private boolean busy;

    /**
     * Makes an idle one.
     *
     * @param work may not throw
     */
    NewestFirst(Background background, Consumer<Q> work) {
        this.background = background;
        this.work = work;
    }

    synchronized void ask(Q question) {
        waiting = question;
        if (!busy) {
            busy = true;
            background.run(this::answerAll);
        }
    }

    private void answerAll() {
        for (Q next = take(); next != null; next = take()) {
            work.accept(next);
        }
    }

    private synchronized @Nullable Q take() {
        Q next = waiting;
        waiting = null;
        busy = next != null;
        return next;
    }
}
