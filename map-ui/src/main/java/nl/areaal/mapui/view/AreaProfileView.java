package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.observation.Thing;

/** All there is to tell about one area, for the screen and for paper; without an area, the ways to find one. */
@Route(AreaPages.PROFILE)
@RouteAlias("area")
@AnonymousAllowed
class AreaProfileView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient ProfileServices services;
    private String title = "";
    private final AreaSensors sensors;

    AreaProfileView(ProfileServices services) {
        this.services = services;
        this.sensors = new AreaSensors(services.measured());
        addClassNames("area-page", "profile-page");
        LiveReadings.follow(this, services.measured().live(), sensors);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String code) {
        removeAll();
        Optional<String> asked = AreaPages.asked(Optional.ofNullable(code), event);
        Optional<AreaSummary> area =
                asked.flatMap(AreaCode::parse).flatMap(services.known().areas()::summary);
        title = area.map(AreaSummary::name).orElseGet(() -> getTranslation("profile.title"));
        area.ifPresentOrElse(this::show, () -> choose(asked));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }

    private void choose(Optional<String> unknown) {
        add(new AreaPages.Ways(services.goals().signedIn(), AreaPages.PROFILE)
                .to(".", getTranslation("pages.map"))
                .to(AreaPages.GOALS, getTranslation("pages.goals")));
        add(new H1(getTranslation("profile.choose")), new Paragraph(getTranslation("profile.intro")));
        unknown.ifPresent(code -> add(Notice.problem(getTranslation("area.unknown", code))));
        add(search());
        UnorderedList list = new UnorderedList();
        list.addClassName("profile-areas");
        for (AreaLevel level : List.of(AreaLevel.PROVINCIE, AreaLevel.GEMEENTE)) {
            services.known()
                    .areas()
                    .summaries(level)
                    .forEach(area ->
                            list.add(new ListItem(new Anchor(AreaPages.profile(area.code()), nameWithLevel(area)))));
        }
        add(list);
    }

    private AreaSearch search() {
        AreaSearch search = new AreaSearch(
                services.known().areas(), code -> UI.getCurrent().navigate(AreaProfileView.class, code.value()));
        search.addClassName("page-search");
        return search;
    }

    private void show(AreaSummary area) {
        AreaPages.Ways ways = new AreaPages.Ways(services.goals().signedIn(), AreaPages.profile(area.code()))
                .toMap(area)
                .to(AreaPages.goals(area.code()), getTranslation("pages.goals"));
        area.parent()
                .flatMap(services.known().areas()::summary)
                .ifPresent(parent -> ways.to(AreaPages.profile(parent.code()), nameWithLevel(parent)));
        add(ways, heading(area));
        Div tools = new Div(search(), new ProfileTools(area, services));
        tools.addClassName("profile-bar");
        add(tools, facts(area), new ProfileGoals(area, services.goals()));
        add(new ProfileFigures(area, services), new TrendSection(area, services));
        sensors.show(area.code());
        List<Long> things = services.measured().sensors().thingsIn(area.code().value()).stream()
                .map(Thing::id)
                .toList();
        FreshnessNote freshness =
                new FreshnessNote(services.measured().supplies().ofThings(things), Instant.now());
        Section measured = new Section(new H2(getTranslation("profile.sensors")), freshness, sensors);
        measured.addClassName("profile-sensors");
        add(measured, new ClaimSection(area, services), new DocumentSection(area, services));
    }

    private Component heading(AreaSummary area) {
        Paragraph kind = new Paragraph(
                getTranslation("level." + area.level().word()) + (area.code().isDrawn() ? "" : " · " + area.code()));
        kind.addClassName("quiet");
        Div heading = new Div(new H1(area.name()), kind);
        heading.addClassName("profile-heading");
        if (services.known().holdExamples()) {
            heading.add(GoalArticle.exampleBadge(getTranslation("example.badge")));
        }
        return heading;
    }

    private Component facts(AreaSummary area) {
        Section facts = new Section(new AreaFacts(area));
        services.known()
                .origins()
                .find(area.code())
                .ifPresent(origin -> facts.add(
                        new WhyLink(getTranslation("area.figures"), () -> new AreaOriginDialog(area, origin).open())));
        facts.addClassName("profile-facts");
        return facts;
    }

    private String nameWithLevel(AreaSummary area) {
        return AreaNames.withLevel(this, area.name(), area.level());
    }
}
