package nl.areaal.core.question;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A question of a visitor about a number.
 *
 * @param answer empty until somebody wrote one
 */
public record Question(
        UUID id, Subject subject, SeenNumber seen, Words words, Instant askedAt, Optional<Answer> answer, State state) {
    public Question {
        if (state == State.SHOWN && answer.isEmpty()) {
            throw new IllegalArgumentException(
                    "question " + id + " is shown without an answer, expected one: that is what is shown");
        }
    }

    /** One that was asked just now. */
    public static Question asked(UUID id, Subject subject, SeenNumber seen, Words words, Instant at) {
        return new Question(id, subject, seen, words, at, Optional.empty(), State.WAITING);
    }

    /** Who may read it. */
    public enum State {
        /** Those who answer; nobody has decided yet. */
        WAITING,
        /** Everybody, with its answer. */
        SHOWN,
        /** Those who answer, until it is deleted. */
        KEPT_BACK
    }
}
