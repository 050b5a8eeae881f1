package nl.areaal.mapui.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.mapui.scenario.BaselineNotReadyException;
import nl.areaal.mapui.scenario.LiveAnswer;
import nl.areaal.mapui.scenario.LiveScenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the scenario changes as it stands now, model by model, kept up while a measure is dragged. Nothing of it is kept. */
final class LiveChanges extends Section {
    private static final Logger log = LoggerFactory.getLogger(LiveChanges.class);
    /** Whoever waits longer is told so: the figures on the screen are those of before. */
    private static final Duration LATE = Duration.ofMillis(300);

    private final LiveScenario live;
    private final Background background;
    private final IntConsumer answered;
    private final NewestFirst<Question> questions;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger shown = new AtomicInteger();
    private final LiveArea area;
    private final LiveTable table = new LiveTable();
    private final SilentModels silent = new SilentModels();
    private final Div message = new Div();
    private List<Intervention> last = List.of();
    private Optional<LiveAnswer> lastShown = Optional.empty();
    private Heard heard = (interventions, answer, where) -> {};

    /** Hears what was answered to which measures for which area, each time that it is shown; empty when there are no measures. */
    @FunctionalInterface
    interface Heard {
        void answered(List<Intervention> interventions, Optional<LiveAnswer> answer, Optional<String> area);
    }

    /** What is asked, and by which move of the mouse; 0 when by something else. */
    private record Question(List<Intervention> interventions, Optional<String> area, int number, int move, UI ui) {}

    /**
     * Makes an empty one.
     *
     * @param answered hears the number of a move when its figures are shown
     */
    LiveChanges(LiveScenario live, Background background, AreaServices known, IntConsumer answered) {
        this.live = live;
        this.background = background;
        this.answered = answered;
        questions = new NewestFirst<>(background, this::answer);
        area = new LiveArea(known.areas(), this::showArea);
        addClassName("live-changes");
        Span late = new Span(getTranslation("live.late"));
        late.addClassName("late-note");
        Div heading = new Div(new H3(getTranslation("live.title")), late);
        heading.addClassName("live-heading");
        add(heading, area, table, silent, message);
        setVisible(false);
    }

    /** Tells from now on what is shown. */
    void onAnswer(Heard listener) {
        heard = listener;
    }

    /** Asks what these interventions change; with none there is nothing to show. */
    void ask(List<Intervention> interventions, int move) {
        setVisible(!interventions.isEmpty());
        if (interventions.isEmpty()) {
            shown.set(asked.incrementAndGet());
            lastShown = Optional.empty();
            heard.answered(List.of(), lastShown, Optional.empty());
            return;
        }
        UI ui = UI.getCurrent();
        int number = asked.incrementAndGet();
        last = interventions;
        questions.ask(new Question(interventions, area.code(), number, move, ui));
        background.run(() -> sayWhenLate(number, ui));
    }

    /** The area that was chosen on the map, to choose from here as well. */
    void offer(Optional<String> code) {
        area.offer(code);
    }

    /** The code of the area that figures are shown for. */
    Optional<String> area() {
        return area.code();
    }

    private void answer(Question question) {
        try {
            LiveAnswer answer = live.answer(question.interventions(), question.area());
            onScreen(question.ui(), () -> show(question, answer));
        } catch (BaselineNotReadyException e) {
            onScreen(question.ui(), () -> showProblem(question, "heat.no-run"));
        } catch (RuntimeException e) {
            log.error(
                    "A scenario of {} measures could not be computed",
                    question.interventions().size(),
                    e);
            onScreen(question.ui(), () -> showProblem(question, "scenario.failed"));
        }
    }

    private void show(Question question, LiveAnswer answer) {
        if (question.number() <= shown.get()) {
            return; // all measures were taken out meanwhile
        }
        done(question);
        message.removeAll();
        silent.show(answer.unanswered());
        area.show(answer);
        table.show(answer, area.code(), question.move());
        lastShown = Optional.of(answer);
        heard.answered(question.interventions(), lastShown, area.code());
    }

    /** Areas that somebody drew have figures only when they are asked for. */
    private void showArea() {
        boolean drawn =
                area.code().flatMap(AreaCode::parse).filter(AreaCode::isDrawn).isPresent();
        if (drawn) {
            ask(last, 0);
        }
        table.showArea(area.code());
        if (!drawn && lastShown.isPresent()) {
            heard.answered(last, lastShown, area.code());
        }
    }

    private void showProblem(Question question, String key) {
        done(question);
        message.removeAll();
        message.add(Notice.problem(getTranslation(key)));
    }

    private void done(Question question) {
        shown.set(question.number());
        removeClassName("late");
        if (question.move() > 0) {
            answered.accept(question.move());
        }
    }

    private void sayWhenLate(int number, UI ui) {
        try {
            Thread.sleep(LATE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (shown.get() < number) {
            onScreen(ui, () -> {
                if (shown.get() < number) {
                    addClassName("late");
                }
            });
        }
    }

    /** Does nothing when the page has been left meanwhile. */
    private static void onScreen(UI ui, Command change) {
        ui.accessLater(change::execute, () -> {}).run();
    }
}
