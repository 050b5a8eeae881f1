package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.quality.BrokenRule;

/** What a data steward looks at each morning: questions that wait, rules that are broken, and which datasets everybody sees. */
@Route(PublicPages.STEWARD)
@RouteAlias("steward")
@RolesAllowed({"STEWARD", "ADMINISTRATOR"})
class StewardView extends Main implements HasDynamicTitle {
    private static final int LOOK_BACK_DAYS = 30;
    private static final int MOST_RULES = 20;

    private final transient StewardServices services;
    private final transient InstantSource clock = InstantSource.system();
    private final DoneNote done = new DoneNote();

    StewardView(StewardServices services) {
        this.services = services;
        addClassNames("area-page", "public-page", "steward-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("steward.title") + " · " + getTranslation("app.name");
    }

    private void show() {
        removeAll();
        add(PublicPages.ways(services.signedIn(), PublicPages.STEWARD));
        add(new H1(getTranslation("steward.title")), done, questions(), rules(), datasets());
    }

    private Section questions() {
        int waiting = services.questions().waiting().size();
        Section section = new Section(
                new H2(getTranslation("steward.questions", waiting)),
                waiting == 0
                        ? new Paragraph(getTranslation("desk.none"))
                        : new Anchor(PublicPages.DESK, getTranslation("steward.questions.answer")));
        section.addClassName("steward-questions");
        return section;
    }

    private Section rules() {
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(LOOK_BACK_DAYS);
        List<BrokenRule> broken = services.broken().ranked(since, MOST_RULES);
        Section section = new Section(new H2(getTranslation("steward.broken")));
        section.addClassName("steward-broken");
        if (broken.isEmpty()) {
            section.add(Notice.empty(getTranslation("steward.broken.none", LOOK_BACK_DAYS)));
            return section;
        }
        section.add(new Paragraph(getTranslation("steward.broken.how", LOOK_BACK_DAYS)));
        OrderedList list = new OrderedList();
        list.addClassName("sensor-list");
        broken.forEach(rule -> list.add(new BrokenRuleItem(rule)));
        section.add(list);
        return section;
    }

    private Section datasets() {
        Section section = new Section(
                new H2(getTranslation("steward.datasets")), new Paragraph(getTranslation("steward.datasets.how")));
        section.addClassName("steward-datasets");
        Map<String, Long> doubtful = services.publications().doubtfulReadings();
        services.datasets().list().stream()
                .map(dataset ->
                        new PublicationItem(dataset, doubtful.getOrDefault(dataset.id(), 0L), services, this::tell))
                .sorted(Comparator.comparing(PublicationItem::isInOrder))
                .forEach(section::add);
        return section;
    }

    private void tell(String what) {
        show();
        done.say(what);
    }
}
