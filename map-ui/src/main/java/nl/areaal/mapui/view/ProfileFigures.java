package nl.areaal.mapui.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.mapui.profile.Profile;
import nl.areaal.mapui.profile.ProfileLine;
import nl.areaal.mapui.scenario.BaselineNotReadyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the models say of an area, beside the area around it, areas that are like it and its own parts. */
final class ProfileFigures extends Section {
    private static final Logger log = LoggerFactory.getLogger(ProfileFigures.class);

    private final transient ProfileServices services;
    private final Div content = new Div(Notice.busy(getTranslation("profile.busy")));

    ProfileFigures(AreaSummary area, ProfileServices services) {
        this.services = services;
        addClassName("profile-figures");
        content.addClassName("profile-content");
        add(new H2(getTranslation("profile.figures")), content);
        UI ui = UI.getCurrent();
        services.planned().background().run(() -> {
            Optional<Profile> found = find(area);
            ui.accessLater(() -> fill(found), () -> {}).run();
        });
    }

    private Optional<Profile> find(AreaSummary area) {
        try {
            return Optional.of(services.profiles().of(area));
        } catch (BaselineNotReadyException notYet) {
            return Optional.of(
                    new Profile(area, Optional.empty(), List.of(), Profile.Likeness.DWELLINGS, List.of(), List.of()));
        } catch (RuntimeException e) {
            log.error("The profile of {} could not be made", area.code(), e);
            return Optional.empty();
        }
    }

    private void fill(Optional<Profile> found) {
        content.removeAll();
        if (found.isEmpty()) {
            content.add(Notice.problem(getTranslation("scenario.failed")));
            return;
        }
        Profile profile = found.get();
        if (profile.lines().isEmpty()) {
            content.add(Notice.empty(getTranslation(profile.silent().isEmpty() ? "figures.no-run" : "figures.none")));
            return;
        }
        content.add(alike(profile));
        if (profile.area().dwellings().isPresent()) {
            content.add(new DensityTable(profile, () -> explainCounts(profile.area())));
        }
        profile.lines().stream()
                .collect(Collectors.groupingBy(line -> line.card().theme(), TreeMap::new, Collectors.toList()))
                .forEach((theme, lines) -> theme(theme.title().in(getLocale()), lines, profile));
        content.add(silent(profile));
    }

    private void explainCounts(AreaSummary area) {
        services.known().origins().find(area.code()).ifPresent(origin -> new AreaOriginDialog(area, origin).open());
    }

    private void theme(String title, List<ProfileLine> lines, Profile profile) {
        Section section = new Section(new H3(title));
        section.addClassName("profile-theme");
        lines.forEach(line ->
                section.add(new FigureCard(line, profile, services.planned().scenarios())));
        content.add(section);
    }

    private Div alike(Profile profile) {
        Div said = new Div();
        said.addClassName("profile-alike");
        if (profile.alike().isEmpty()) {
            said.add(new Paragraph(getTranslation("alike.none")));
            return said;
        }
        Paragraph names = new Paragraph(new Span(getTranslation("alike.title") + " "));
        for (int i = 0; i < profile.alike().size(); i++) {
            AreaSummary area = profile.alike().get(i);
            names.add(new Anchor(AreaPages.profile(area.code()), area.name()));
            names.add(new Span(i < profile.alike().size() - 1 ? ", " : "."));
        }
        Paragraph how = new Paragraph(getTranslation(
                switch (profile.alikeIn()) {
                    case DWELLINGS -> "alike.how.dwellings";
                    case DWELLINGS_AND_COVER -> "alike.how.cover";
                    case COVER -> "alike.how.drawn";
                }));
        how.addClassName("quiet");
        said.add(names, how);
        return said;
    }

    private Details silent(Profile profile) {
        UnorderedList names = new UnorderedList();
        profile.silent().forEach(card -> names.add(new ListItem(card.name().in(getLocale()))));
        Details details = new Details(getTranslation("figures.silent", names.getComponentCount()), names);
        details.addClassName("silent-models");
        details.setVisible(names.getComponentCount() > 0);
        return details;
    }
}
