package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import nl.areaal.core.story.Story;
import nl.areaal.core.story.Story.Step;
import nl.areaal.core.story.ToldStory;
import nl.areaal.geodata.layer.Audience;
import nl.areaal.mapui.language.Figures;

/** A story, step by step: the map beside what is said of it. Which step is shown is in the address. */
@Route(PublicPages.STORY)
@RouteAlias("story")
@AnonymousAllowed
class StoryView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private static final String STEP = "stap";

    private final transient StoryServices services;
    private final Section text = new Section();
    private final Button back = new Button(VaadinIcon.ARROW_LEFT.create());
    private final Button on = new Button(VaadinIcon.ARROW_RIGHT.create());
    private final ToldMap map;
    private transient List<Step> steps = List.of();
    private String title = "";
    private String language = "";
    private String address = "";
    private int shown;

    StoryView(StoryServices services) {
        this.services = services;
        this.map = new ToldMap(services.known(), services.planned(), Audience.PUBLIC);
        addClassNames("area-page", "public-page", "story-page");
        text.addClassName("story-text");
        text.getElement().setAttribute("aria-live", "polite");
        back.setText(getTranslation("story.back"));
        on.setText(getTranslation("story.on"));
        on.setIconAfterText(true);
        on.addClassName("story-on");
        back.addClassName("story-back");
        back.addClickListener(click -> turn(shown - 1));
        on.addClickListener(click -> turn(shown + 1));
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        ToldStory told = services.find(number).orElseThrow(NotFoundException::new);
        Story story = told.story();
        steps = story.steps();
        title = story.title();
        language = story.language();
        address = PublicPages.story(story.id());
        removeAll();
        add(PublicPages.ways(services.signedIn(), address));
        H1 heading = new H1(title);
        heading.getElement().setAttribute("lang", language);
        add(new Anchor(PublicPages.STORIES, getTranslation("story.all")), heading, by(told));
        if (!story.intro().isEmpty()) {
            add(written(story.intro()));
        }
        Div buttons = new Div(back, on);
        buttons.addClassName("feed-actions");
        Div beside = new Div(text, buttons);
        beside.addClassName("story-side");
        Div body = new Div(map, beside);
        body.addClassName("story-body");
        add(body);
        if (services.mayChange(told)) {
            add(change(told));
        }
        show(asked(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }

    private int asked(QueryParameters query) {
        try {
            int step = query.getSingleParameter(STEP).map(Integer::parseInt).orElse(1) - 1;
            return Math.clamp(step, 0, steps.size() - 1);
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }

    /** A step that the back button of the browser takes back. */
    private void turn(int step) {
        show(step);
        keepFocus();
        UI.getCurrent()
                .getPage()
                .getHistory()
                .pushState(null, new Location(address, QueryParameters.simple(Map.of(STEP, String.valueOf(step + 1)))));
    }

    /** A button that goes dead at the end takes the focus of a keyboard with it. */
    private void keepFocus() {
        if (!on.isEnabled()) {
            back.focus();
        } else if (!back.isEnabled()) {
            on.focus();
        }
    }

    private void show(int step) {
        shown = step;
        Step told = steps.get(step);
        QueryParameters view = QueryParameters.fromString(told.view());
        map.showWithTool(MapStateQuery.read(view));
        back.setEnabled(step > 0);
        on.setEnabled(step < steps.size() - 1);
        H2 heading = new H2(told.title());
        heading.getElement().setAttribute("lang", language);
        Span place = quiet(getTranslation("story.step", step + 1, steps.size()));
        Anchor open = AreaPages.fromMap(".?" + view.getQueryString(), getTranslation("story.open"));
        text.removeAll();
        text.add(place, heading, written(told.text()), open);
    }

    private Component by(ToldStory told) {
        return quiet(
                getTranslation("story.by", told.author(), new Figures(getLocale()).moment(told.at()), steps.size()));
    }

    private Component change(ToldStory told) {
        Anchor edit = new Anchor(PublicPages.editStory(told.story().id()), getTranslation("story.change"));
        Button withdraw = new Button(
                getTranslation("story.withdraw"),
                click -> new ConfirmDialog(
                                getTranslation("story.withdraw.title", title),
                                getTranslation("story.withdraw.what"),
                                getTranslation("story.withdraw"),
                                () -> {
                                    services.stories()
                                            .withdraw(
                                                    told.story().id(),
                                                    services.signedIn().user().orElseThrow());
                                    UI.getCurrent().navigate(StoriesView.class);
                                })
                        .open());
        Div ways = new Div(edit, withdraw);
        ways.addClassName("feed-actions");
        return ways;
    }

    private Div written(String words) {
        Div written = new Div();
        written.addClassName("story-words");
        written.getElement().setAttribute("lang", language);
        words.lines().filter(line -> !line.isBlank()).forEach(line -> written.add(new Paragraph(line)));
        return written;
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassName("quiet");
        return quiet;
    }
}
