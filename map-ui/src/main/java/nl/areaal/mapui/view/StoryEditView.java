package nl.areaal.mapui.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.story.Story;
import nl.areaal.core.story.Story.Step;
import nl.areaal.core.story.ToldStory;
import nl.areaal.mapui.language.Language;

/** Where a story is made or changed: a title, and steps that each have a link to the map and a text. */
@Route(PublicPages.NEW_STORY)
@RouteAlias("stories/make")
@RolesAllowed({"AREA_MANAGER", "PLANNER", "STEWARD", "ADMINISTRATOR"})
class StoryEditView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient StoryServices services;
    private final TextField title = new TextField(getTranslation("story.title"));
    private final TextArea intro = new TextArea(getTranslation("story.about"));
    private final OrderedList list = new OrderedList();
    private final List<StoryStepForm> steps = new ArrayList<>();
    private final Div said = new Div();
    private transient Optional<ToldStory> before = Optional.empty();

    StoryEditView(StoryServices services) {
        this.services = services;
        addClassNames("area-page", "public-page", "story-edit");
        title.setMaxLength(Story.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setErrorMessage(getTranslation("dialog.missing"));
        title.setWidthFull();
        intro.setMaxLength(Story.LONGEST_TEXT);
        intro.setWidthFull();
        list.addClassName("sensor-list");
        said.getElement().setAttribute("role", "status");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String number) {
        before = Optional.ofNullable(number)
                .map(told -> services.find(told).filter(services::mayChange).orElseThrow(NotFoundException::new));
        removeAll();
        steps.clear();
        before.map(ToldStory::story).ifPresent(story -> {
            title.setValue(story.title());
            intro.setValue(story.intro());
            story.steps().forEach(step -> addStep(Optional.of(step)));
        });
        if (steps.isEmpty()) {
            addStep(Optional.empty());
        }
        Button more = new Button(
                getTranslation("story.add-step"),
                VaadinIcon.PLUS.create(),
                click -> addStep(Optional.empty()).focus());
        more.addClassName("add-step");
        Button save = new Button(getTranslation("story.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClassName("save-story");
        Div buttons = new Div(more, save);
        buttons.addClassName("feed-actions");
        add(PublicPages.ways(services.signedIn(), PublicPages.STORIES));
        add(new Anchor(PublicPages.STORIES, getTranslation("story.all")), new H1(heading()));
        add(new Paragraph(getTranslation("story.how")), title, intro, list, buttons, said);
    }

    @Override
    public String getPageTitle() {
        return heading() + " · " + getTranslation("app.name");
    }

    private String heading() {
        return getTranslation(before.isPresent() ? "story.change" : "story.make");
    }

    private StoryStepForm addStep(Optional<Step> step) {
        StoryStepForm form = new StoryStepForm(step, this::move, this::drop);
        steps.add(form);
        lay();
        return form;
    }

    private void move(StoryStepForm form, int by) {
        int from = steps.indexOf(form);
        int to = from + by;
        if (to >= 0 && to < steps.size()) {
            steps.remove(from);
            steps.add(to, form);
            lay();
            form.focus();
        }
    }

    private void drop(StoryStepForm form) {
        if (steps.size() > 1) {
            steps.remove(form);
            lay();
        }
    }

    private void lay() {
        list.removeAll();
        for (int number = 0; number < steps.size(); number++) {
            steps.get(number).setNumber(number + 1);
            list.add(steps.get(number));
        }
    }

    private void save() {
        said.removeAll();
        title.setInvalid(title.getValue().isBlank());
        List<Step> told = steps.stream()
                .map(StoryStepForm::read)
                .flatMap(Optional::stream)
                .toList();
        if (title.isInvalid() || told.size() < steps.size()) {
            said.add(Notice.problem(getTranslation("story.incomplete")));
            return;
        }
        if (told.size() > Story.MOST_STEPS) {
            said.add(Notice.problem(getTranslation("story.too-long", Story.MOST_STEPS)));
            return;
        }
        UUID id = before.map(ToldStory::story).map(Story::id).orElseGet(UUID::randomUUID);
        services.stories()
                .save(
                        new Story(
                                id,
                                title.getValue(),
                                intro.getValue(),
                                before.map(ToldStory::story)
                                        .map(Story::language)
                                        .orElseGet(
                                                () -> Language.of(getLocale()).code()),
                                told),
                        services.signedIn().user().orElseThrow());
        UI.getCurrent().navigate(StoryView.class, id.toString());
    }
}
