package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.areaal.core.story.Story;
import nl.areaal.core.story.Story.Step;
import nl.areaal.core.story.ToldStory;
import nl.areaal.mapui.language.Language;

/** Puts the map as it lies before somebody into a story, a new one or one of theirs, with what is to be said of it. */
final class StoryStepDialog extends Dialog {
    private final transient StoryServices services;
    private final transient Supplier<String> view;
    private final Select<ToldStory> story = new Select<>();
    private final TextField storyTitle = new TextField(getTranslation("story.title"));
    private final TextField title = new TextField(getTranslation("story.step.title"));
    private final TextArea text = new TextArea(getTranslation("story.step.text"));
    private final Div message = new Div();

    /**
     * Asks for what is needed.
     *
     * @param view the query of the map's address as it is when the step is kept
     * @param proposed what the step may be called
     */
    StoryStepDialog(StoryServices services, Supplier<String> view, String proposed) {
        this.services = services;
        this.view = view;
        addClassNames("goal-dialog", "story-step-dialog");
        setHeaderTitle(getTranslation("story.add"));
        story.setLabel(getTranslation("story.add.to"));
        story.setEmptySelectionAllowed(true);
        story.setEmptySelectionCaption(getTranslation("story.add.new"));
        story.setItemLabelGenerator(told ->
                told == null ? getTranslation("story.add.new") : told.story().title());
        story.setWidthFull();
        story.addValueChangeListener(change -> storyTitle.setVisible(change.getValue() == null));
        GoalDialog.required(storyTitle, Story.LONGEST_TITLE);
        GoalDialog.required(title, Story.LONGEST_TITLE);
        storyTitle.setErrorMessage(getTranslation("dialog.missing"));
        title.setErrorMessage(getTranslation("dialog.missing"));
        title.setValue(proposed);
        text.setErrorMessage(getTranslation("dialog.missing"));
        text.setRequiredIndicatorVisible(true);
        text.setMaxLength(Story.LONGEST_TEXT);
        text.setWidthFull();
        text.setMinRows(4);
        offer();
        add(new Paragraph(getTranslation("story.add.how")), story, storyTitle, title, text, message);
        Button save = new Button(getTranslation("story.add.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), save);
    }

    /** What the map shows, in words, for who has not written anything yet. */
    void propose(String said) {
        if (text.isEmpty()) {
            text.setValue(said);
        }
    }

    /** What changed last is most likely what somebody is making. */
    private void offer() {
        List<ToldStory> theirs = services.stories().all().stream()
                .filter(services::mayChange)
                .filter(told -> told.story().steps().size() < Story.MOST_STEPS)
                .toList();
        story.setItems(theirs);
        story.setVisible(!theirs.isEmpty());
        services.signedIn()
                .user()
                .flatMap(user -> theirs.stream()
                        .filter(told -> told.author().equals(user))
                        .findFirst())
                .ifPresent(story::setValue);
    }

    private void save() {
        message.removeAll();
        Optional<ToldStory> chosen = story.getOptionalValue();
        storyTitle.setInvalid(chosen.isEmpty() && storyTitle.isEmpty());
        title.setInvalid(title.getValue().isBlank());
        text.setInvalid(text.getValue().isBlank());
        if (storyTitle.isInvalid() || title.isInvalid() || text.isInvalid()) {
            return;
        }
        String query = view.get();
        if (query.isEmpty() || query.length() > Story.LONGEST_VIEW) {
            message.add(Notice.problem(getTranslation(query.isEmpty() ? "story.add.no-map" : "story.add.too-much")));
            return;
        }
        keep(chosen, new Step(title.getValue(), text.getValue(), query));
    }

    private void keep(Optional<ToldStory> chosen, Step step) {
        // As it is now: it may have been changed, or withdrawn, since it was offered.
        Optional<Story> before = chosen.flatMap(
                        told -> services.find(told.story().id().toString()))
                .map(ToldStory::story);
        if (chosen.isPresent()
                && before.filter(one -> one.steps().size() < Story.MOST_STEPS).isEmpty()) {
            message.add(Notice.problem(getTranslation("story.add.gone")));
            return;
        }
        Story now = before.map(one -> with(one, step))
                .orElseGet(() -> new Story(
                        UUID.randomUUID(),
                        storyTitle.getValue(),
                        "",
                        Language.of(getLocale()).code(),
                        List.of(step)));
        services.stories().save(now, services.signedIn().user().orElseThrow());
        tell(now);
    }

    private static Story with(Story before, Step step) {
        List<Step> steps = new ArrayList<>(before.steps());
        steps.add(step);
        return new Story(before.id(), before.title(), before.intro(), before.language(), steps);
    }

    /** Whoever is making a story goes on with the next view, or goes to read or change what there is. */
    private void tell(Story now) {
        removeAll();
        getFooter().removeAll();
        Paragraph done = new Paragraph(getTranslation("story.added", now.steps().size(), now.title()));
        done.getElement().setAttribute("role", "status");
        Anchor read = AreaPages.fromMap(PublicPages.story(now.id()), getTranslation("story.added.read"));
        Anchor change = AreaPages.fromMap(PublicPages.editStory(now.id()), getTranslation("story.change"));
        Div ways = new Div(read, change);
        ways.addClassName("feed-actions");
        add(done, ways);
        Button close = new Button(getTranslation("story.added.on"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        close.focus();
    }
}
