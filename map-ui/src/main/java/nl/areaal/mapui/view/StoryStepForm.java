package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.function.Consumer;
import nl.areaal.core.story.Story;
import nl.areaal.core.story.Story.Step;

/** One step of a story that is being made. */
final class StoryStepForm extends ListItem {
    private final H2 number = new H2();
    private final TextField title = new TextField(getTranslation("story.step.title"));
    private final TextField link = new TextField(getTranslation("story.step.link"));
    private final TextArea text = new TextArea(getTranslation("story.step.text"));
    private final Button up = new Button(VaadinIcon.ARROW_UP.create());
    private final Button down = new Button(VaadinIcon.ARROW_DOWN.create());
    private final Button drop = new Button(VaadinIcon.CLOSE_SMALL.create());

    /** Hears that a step must go up (-1) or down (1). */
    @FunctionalInterface
    interface Move {
        void by(StoryStepForm step, int places);
    }

    StoryStepForm(Optional<Step> step, Move move, Consumer<StoryStepForm> dropped) {
        addClassNames("sensor-item", "story-step");
        title.setMaxLength(Story.LONGEST_TITLE);
        text.setMaxLength(Story.LONGEST_TEXT);
        link.setHelperText(getTranslation("story.step.link.help"));
        link.setErrorMessage(getTranslation("story.step.link.wrong"));
        for (TextField field : new TextField[] {title, link}) {
            field.setRequiredIndicatorVisible(true);
            field.setWidthFull();
        }
        title.setErrorMessage(getTranslation("dialog.missing"));
        text.setErrorMessage(getTranslation("dialog.missing"));
        text.setRequiredIndicatorVisible(true);
        text.setWidthFull();
        text.setMinRows(3);
        up.addClickListener(click -> move.by(this, -1));
        down.addClickListener(click -> move.by(this, 1));
        drop.addClickListener(click -> dropped.accept(this));
        for (Button button : new Button[] {up, down, drop}) {
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        }
        step.ifPresent(this::begin);
        Div heading = new Div(number, up, down, drop);
        heading.addClassName("sensor-heading");
        add(heading, title, link, text);
    }

    void setNumber(int place) {
        number.setText(getTranslation("story.step.number", place));
        up.setAriaLabel(getTranslation("story.step.up", place));
        down.setAriaLabel(getTranslation("story.step.down", place));
        drop.setAriaLabel(getTranslation("story.step.drop", place));
    }

    void focus() {
        title.focus();
    }

    /** What was filled in; empty, with the fields pointed out, where something is missing. */
    Optional<Step> read() {
        Optional<String> view = view();
        title.setInvalid(title.getValue().isBlank());
        text.setInvalid(text.getValue().isBlank());
        link.setInvalid(view.isEmpty());
        return title.isInvalid() || text.isInvalid()
                ? Optional.empty()
                : view.map(query -> new Step(title.getValue(), text.getValue(), query));
    }

    private void begin(Step step) {
        title.setValue(step.title());
        text.setValue(step.text());
        link.setValue("/?" + step.view());
    }

    /** What the map understands of the link, and no more: a link of elsewhere tells it nothing. */
    private Optional<String> view() {
        String[] parts = link.getValue().strip().split("\\?", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        String query = MapStateQuery.write(MapStateQuery.read(QueryParameters.fromString(parts[1])))
                .getQueryString();
        return Optional.of(query)
                .filter(understood -> !understood.isEmpty() && understood.length() <= Story.LONGEST_VIEW);
    }
}
