package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.Map;
import nl.areaal.core.scenario.InterventionSentence;

/** The changes of a scenario in the order in which they happen; each can be moved with the arrow keys, or taken out. */
final class MeasureList extends OrderedList {
    private static final double STEP_METRES = 25;
    private static final double LONG_STEP_METRES = 250;
    private static final Map<String, double[]> DIRECTIONS = Map.of(
            "ArrowUp", new double[] {0, 1},
            "ArrowDown", new double[] {0, -1},
            "ArrowLeft", new double[] {-1, 0},
            "ArrowRight", new double[] {1, 0});

    private final Listener listener;

    /** Hears what a person does with a measure, by its place in the list. */
    interface Listener {
        void removed(int measure);

        void moved(int measure, double eastMetres, double northMetres);
    }

    MeasureList(Listener listener) {
        this.listener = listener;
        addClassName("measures");
    }

    void show(List<Measure> measures) {
        removeAll();
        setVisible(!measures.isEmpty());
        for (int i = 0; i < measures.size(); i++) {
            add(item(i, measures.get(i)));
        }
    }

    private ListItem item(int place, Measure measure) {
        String sentence = InterventionSentence.of(measure.intervention()).in(getLocale());
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> listener.removed(place));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(getTranslation("measure.remove", sentence));
        Span words = new Span(sentence);
        words.addClassName("measure-words");
        return new ListItem(new Swatch(measure.kind()), words, mover(place, sentence), remove);
    }

    /** With the focus on this button arrow keys move the measure; with Shift ten times as far. */
    private Button mover(int place, String sentence) {
        Button move = new Button(VaadinIcon.ARROWS.create());
        move.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        move.addClassName("mover");
        move.setAriaLabel(getTranslation("measure.move", sentence));
        move.setTooltipText(getTranslation("measure.move.hint"));
        move.getElement()
                .addEventListener("keydown", event -> step(place, event))
                .addEventData("event.key")
                .addEventData("event.shiftKey")
                .setFilter("event.key.startsWith('Arrow') && (event.preventDefault(), true)");
        return move;
    }

    private void step(int place, DomEvent event) {
        double[] direction =
                DIRECTIONS.get(event.getEventData().path("event.key").asString());
        if (direction != null) {
            boolean far = event.getEventData().path("event.shiftKey").asBoolean();
            double metres = far ? LONG_STEP_METRES : STEP_METRES;
            listener.moved(place, direction[0] * metres, direction[1] * metres);
        }
    }
}
