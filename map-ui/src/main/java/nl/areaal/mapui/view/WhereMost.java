package nl.areaal.mapui.view;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.inverse.BestPlaces;
import nl.areaal.mapui.scenario.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks where a hectare of a measure does most for an area. A new question, or leaving the page, ends the one before. */
final class WhereMost extends Div {
    private static final Logger log = LoggerFactory.getLogger(WhereMost.class);
    private static final long TELL_EVERY_NANOS = 300_000_000;

    private final ScenarioServices services;
    private final Supplier<Optional<Question>> questions;
    private final PlaceList places;
    private final Button ask = new Button();
    private final Div message = new Div();
    private final AtomicInteger asked = new AtomicInteger();

    /**
     * What is asked.
     *
     * @param before what is tried out already
     * @param like a measure of the kind and with the settings that are meant
     */
    record Question(Trial before, Intervention like, ModelCard model, String areaCode) {}

    /**
     * Makes the button, with no answer yet.
     *
     * @param questions the question as the form has it; empty when something is missing
     */
    WhereMost(ScenarioServices services, Supplier<Optional<Question>> questions, PlaceList places) {
        this.services = services;
        this.questions = questions;
        this.places = places;
        addClassName("where-most");
        ask.setText(getTranslation("where-most.ask"));
        ask.addClickListener(click -> ask());
        add(ask, message, places);
    }

    /** Ends the question and takes the answer away. */
    void forget() {
        asked.incrementAndGet();
        message.removeAll();
        places.clear();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        asked.incrementAndGet();
    }

    private void ask() {
        forget();
        Optional<Question> question = questions.get();
        if (question.isEmpty()) {
            message.add(Notice.problem(getTranslation("where-most.missing")));
            return;
        }
        message.add(Notice.busy(getTranslation("where-most.begun")));
        int number = asked.get();
        UI ui = UI.getCurrent();
        services.background().run(() -> find(number, question.get(), ui));
    }

    private void find(int number, Question question, UI ui) {
        try {
            BestPlaces found = services.analyses()
                    .bestPlaces(
                            question.before(),
                            question.like(),
                            question.model().key(),
                            question.areaCode(),
                            new Teller(number, ui));
            onScreen(ui, number, () -> {
                message.removeAll();
                places.show(found, question.model(), question.areaCode());
            });
        } catch (CancellationException overtaken) {
            log.debug("The search for best places {} was overtaken", number);
        } catch (RuntimeException e) {
            log.error(
                    "The best places for {} could not be found", question.like().kind(), e);
            onScreen(ui, number, () -> {
                message.removeAll();
                message.add(Notice.problem(getTranslation("scenario.failed")));
            });
        }
    }

    /** Does nothing when another question has been asked meanwhile, or the page has been left. */
    private void onScreen(UI ui, int number, Runnable change) {
        ui.accessLater(
                        () -> {
                            if (asked.get() == number) {
                                change.run();
                            }
                        },
                        () -> {})
                .run();
    }

    /** Tells on the screen how far the search is, and ends it when nobody waits any more. */
    private final class Teller implements Progress {
        private final int number;
        private final UI ui;
        private long told = System.nanoTime();

        Teller(int number, UI ui) {
            this.number = number;
            this.ui = ui;
        }

        @Override
        public void step(long done, long total) {
            if (asked.get() != number) {
                throw new CancellationException("another question was asked");
            }
            if (System.nanoTime() - told > TELL_EVERY_NANOS) {
                told = System.nanoTime();
                onScreen(ui, number, () -> {
                    message.removeAll();
                    message.add(Notice.busy(getTranslation("where-most.busy", done, total)));
                });
            }
        }
    }
}
