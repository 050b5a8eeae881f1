package nl.areaal.mapui.question;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import nl.areaal.core.question.Answer;
import nl.areaal.core.question.Question;
import nl.areaal.core.question.Question.State;
import nl.areaal.core.question.SeenNumber;
import nl.areaal.core.question.Subject;
import nl.areaal.core.question.Words;
import nl.areaal.geodata.question.QuestionStore;
import nl.areaal.mapui.security.Turnstile;

/** Takes the questions of visitors and keeps the answers to them. Safe for use by several threads. */
public class Questions {
    /** How long a question is kept that is not shown on a page. */
    public static final int RETENTION_DAYS = 365;

    private static final String EVERYBODY = "everybody";

    private final QuestionStore store;
    private final Turnstile each;
    private final Turnstile all;
    private final InstantSource clock;

    /**
     * Sets up.
     *
     * @param each lets in the questions of one address
     * @param all lets in the questions of all addresses together
     */
    Questions(QuestionStore store, Turnstile each, Turnstile all, InstantSource clock) {
        this.store = store;
        this.each = each;
        this.all = all;
        this.clock = clock;
    }

    /** What became of a question. */
    public enum Outcome {
        KEPT,
        /** Too many came from the same place, or from everywhere, a short while ago. */
        TOO_FAST,
        /** Too many wait for an answer. */
        TOO_MANY
    }

    /**
     * Takes a question.
     *
     * @param network that it came from: held in memory to keep the pace, and not kept with the question
     */
    public Outcome ask(Subject subject, SeenNumber seen, Words words, String network) {
        if (each.take(network, 1).isPositive() || all.take(EVERYBODY, 1).isPositive()) {
            return Outcome.TOO_FAST;
        }
        Question question = Question.asked(UUID.randomUUID(), subject, seen, words, clock.instant());
        return store.ask(question) ? Outcome.KEPT : Outcome.TOO_MANY;
    }

    /** The moment at which somebody looks at a figure that has no time of its own. */
    public Instant now() {
        return clock.instant();
    }

    /** What everybody may read about a subject, the newest answer first. */
    public List<Question> shown(Subject subject, int most) {
        return store.shown(subject, most);
    }

    /** What everybody may read, the newest answer first. */
    public List<Question> shown(int most) {
        return store.shown(most);
    }

    /** Those about which nobody has decided, the oldest first. */
    public List<Question> waiting() {
        return store.waiting();
    }

    /** Whether nobody answered it or decided about it since it was read. */
    public boolean isAsRead(Question question) {
        return store.find(question.id()).filter(question::equals).isPresent();
    }

    public void answer(Question question, String text, String language, String author) {
        store.answer(question.id(), new Answer(text, language, author, clock.instant()));
    }

    /** Lets everybody read a question with its answer, or nobody but those who answer. */
    public void decide(Question question, State state, String user) {
        store.decide(question.id(), state, user);
    }

    /** Deletes what was kept long enough, and says how many that were. */
    int forget() {
        Instant oldest = clock.instant().minus(Duration.ofDays(RETENTION_DAYS));
        return store.forget(oldest);
    }
}
