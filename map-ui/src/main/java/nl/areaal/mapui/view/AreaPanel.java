package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.area.DrawnArea;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.mapui.language.Figures;

/** What there is to know about one area: where it lies, its people, what the models say and what its sensors measure. */
final class AreaPanel extends Div {
    private final AreaServices known;
    private final AreaStore areas;
    private final Region region;
    private final AreaFigureList figures;
    private final AreaSensors sensors;
    private final OwnAreas own;
    private final Figures moments = new Figures(getLocale());
    private Optional<AreaCode> shownCode = Optional.empty();
    private Optional<AreaSummary> shown = Optional.empty();

    AreaPanel(AreaServices known, Region region, AreaFigureList figures, AreaSensors sensors, OwnAreas own) {
        this.known = known;
        this.areas = known.areas();
        this.region = region;
        this.figures = figures;
        this.sensors = sensors;
        this.own = own;
        addClassName("area-panel");
        add(Notice.empty(getTranslation("area.none")), own);
    }

    /** Shows an area with the figures of the scenario of a run. */
    void show(Optional<AreaCode> code, Optional<UUID> run) {
        if (!code.equals(shownCode)) {
            shownCode = code;
            shown = code.flatMap(areas::summary);
            removeAll();
            add(code.map(this::content).orElseGet(() -> List.of(Notice.empty(getTranslation("area.none")))));
            add(own);
        }
        shown.ifPresent(area -> figures.show(area, run));
    }

    private List<Component> content(AreaCode code) {
        return shown.map(this::content)
                .orElseGet(() -> List.of(Notice.problem(getTranslation("area.unknown", code.value()))));
    }

    private List<Component> content(AreaSummary area) {
        sensors.show(area.code());
        Paragraph kind = new Paragraph(getTranslation("level." + area.level().word()) + " · "
                + (area.level() == AreaLevel.DRAWN
                        ? madeBy(area.code())
                        : area.code().value()));
        kind.addClassName("quiet");
        Div title = new Div(breadcrumb(area), new H2(area.name()), kind);
        title.addClassName("area-title");
        return area.level() == AreaLevel.DRAWN
                ? List.of(title, pages(area), new AreaFacts(area), figures, sensors)
                : List.of(title, pages(area), new AreaFacts(area), whyFacts(area), figures, sensors, parts(area));
    }

    private Nav pages(AreaSummary area) {
        Nav pages = new Nav(
                AreaPages.fromMap(AreaPages.profile(area.code()), getTranslation("pages.profile")),
                AreaPages.fromMap(AreaPages.goals(area.code()), getTranslation("pages.goals")));
        pages.add(new StartHere(area.code()));
        pages.addClassName("page-nav");
        pages.getElement().setAttribute("aria-label", getTranslation("pages.label"));
        return pages;
    }

    /** Who made an area, when, and from which others. */
    private String madeBy(AreaCode code) {
        String by = known.drawn()
                .drawing(code)
                .map(drawing -> getTranslation("own.by", drawing.by(), moments.moment(drawing.at())))
                .orElse("");
        String from = known.drawn().find(code).map(DrawnArea::parts).orElse(List.of()).stream()
                .flatMap(part -> areas.summary(part).stream())
                .map(AreaSummary::name)
                .collect(Collectors.joining(", "));
        return from.isEmpty() ? by : by + " · " + getTranslation("own.from", from);
    }

    private WhyLink whyFacts(AreaSummary area) {
        return new WhyLink(
                getTranslation("area.figures"),
                () -> known.origins().find(area.code()).ifPresent(origin -> new AreaOriginDialog(area, origin).open()));
    }

    private Component breadcrumb(AreaSummary area) {
        OrderedList path = new OrderedList();
        parents(area).forEach(parent -> path.add(new ListItem(link(parent))));
        Nav breadcrumb = new Nav(path);
        breadcrumb.addClassName("breadcrumb");
        breadcrumb.getElement().setAttribute("aria-label", getTranslation("area.path"));
        return breadcrumb;
    }

    /** From the largest down. */
    private Deque<AreaSummary> parents(AreaSummary area) {
        Deque<AreaSummary> parents = new ArrayDeque<>();
        Optional<AreaSummary> next = area.parent().flatMap(areas::summary);
        while (next.isPresent()) {
            parents.addFirst(next.get());
            next = next.get().parent().flatMap(areas::summary);
        }
        return parents;
    }

    private Component parts(AreaSummary area) {
        List<AreaSummary> children = areas.children(area.code());
        UnorderedList list = new UnorderedList();
        list.addClassName("parts");
        children.forEach(child -> list.add(new ListItem(link(child))));
        Details parts = new Details(getTranslation("area.parts", children.size()), list);
        parts.setVisible(!children.isEmpty());
        return parts;
    }

    private Button link(AreaSummary area) {
        Button link = new Button(area.name(), click -> region.showArea(area.code()));
        link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return link;
    }
}
