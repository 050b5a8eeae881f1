package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.mapui.goal.Standing;

/** The goals of an area as a tree, or, without an area, all goals with those that wait for a text first. */
@Route(AreaPages.GOALS)
@RouteAlias("goals")
@AnonymousAllowed
class GoalsView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient GoalServices services;
    private String title = "";

    GoalsView(GoalServices services) {
        this.services = services;
        addClassNames("area-page", "goals-page");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String code) {
        show(AreaPages.asked(Optional.ofNullable(code), event));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }

    private void show(Optional<String> code) {
        removeAll();
        title = getTranslation("goals.title");
        Optional<AreaSummary> area =
                code.flatMap(AreaCode::parse).flatMap(services.known().areas()::summary);
        if (area.isPresent()) {
            title = getTranslation("goals.of", area.get().name());
            of(area.get());
        } else {
            overview(code);
        }
    }

    private void overview(Optional<String> unknown) {
        add(new AreaPages.Ways(services.signedIn(), AreaPages.GOALS).to(".", getTranslation("pages.map")));
        add(new H1(title), new Paragraph(getTranslation("goals.intro")));
        unknown.ifPresent(code -> add(Notice.problem(getTranslation("area.unknown", code))));
        add(search());
        List<Standing> all =
                services.goals().all().stream().filter(this::mayBeListed).toList();
        if (all.isEmpty()) {
            add(Notice.empty(getTranslation("goals.none")));
        } else {
            add(new GoalOverview(all, services.known().areas()));
        }
    }

    /** What somebody drew may be a plan that is not public yet: who has the link sees it, and who makes plans. */
    private boolean mayBeListed(Standing standing) {
        return !standing.goal().area().isDrawn() || services.signedIn().mayWriteGoals();
    }

    private AreaSearch search() {
        AreaSearch search = new AreaSearch(
                services.known().areas(), code -> UI.getCurrent().navigate(GoalsView.class, code.value()));
        search.addClassName("page-search");
        return search;
    }

    private void of(AreaSummary area) {
        String here = AreaPages.goals(area.code());
        add(new AreaPages.Ways(services.signedIn(), here)
                .toMap(area)
                .to(AreaPages.profile(area.code()), getTranslation("pages.profile"))
                .to(AreaPages.GOALS, getTranslation("goals.all")));
        add(new H1(title), kind(area));
        above(area).ifPresent(this::add);
        fill(area);
    }

    /** The goals of the area around it hold here, too. */
    private Optional<Component> above(AreaSummary area) {
        return area.parent()
                .flatMap(services.known().areas()::summary)
                .filter(parent -> services.goals().count(parent.code()) > 0)
                .map(parent -> new Paragraph(new Anchor(
                        AreaPages.goals(parent.code()),
                        getTranslation(
                                "goals.above",
                                getTranslation("level." + parent.level().word()).toLowerCase(getLocale()),
                                parent.name(),
                                services.goals().count(parent.code())))));
    }

    private void fill(AreaSummary area) {
        Runnable again = () -> show(Optional.of(area.code().value()));
        List<Standing> standings = services.goals().of(area.code());
        if (standings.isEmpty()) {
            add(Notice.empty(getTranslation("goals.none.here", area.name())));
        }
        standings.forEach(standing -> add(new GoalArticle(standing, area, services, again)));
        if (services.signedIn().mayWriteGoals()) {
            Button make = new Button(
                    getTranslation("goals.make"),
                    VaadinIcon.PLUS.create(),
                    click -> new GoalDialog(area, services, again).open());
            make.addThemeVariants(ButtonVariant.PRIMARY);
            make.addClassName("make-goal");
            add(make);
        }
    }

    private Component kind(AreaSummary area) {
        Paragraph kind = new Paragraph(getTranslation("level." + area.level().word()));
        kind.addClassName("quiet");
        return kind;
    }
}
