package nl.areaal.mapui.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.scenario.compare.Comparison;
import nl.areaal.mapui.scenario.Compared;
import nl.areaal.mapui.scenario.Compared.Spreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a comparison found: one area theme by theme, or one model for all areas. */
final class CompareResult extends Section {
    private static final Logger log = LoggerFactory.getLogger(CompareResult.class);

    private final ScenarioServices services;
    private final AreaServices known;
    private final Region region;
    private final RadioButtonGroup<Sight> sight = new RadioButtonGroup<>();
    private final Div content = new Div();
    private final NewestFirst<Asked> questions;
    private Optional<AreaCode> area = Optional.empty();
    private Optional<Compared> compared = Optional.empty();

    /** From which side a comparison is looked at. */
    private enum Sight {
        THEMES("compare.per-theme"),
        AREAS("compare.per-area");

        private final String key;

        Sight(String key) {
            this.key = key;
        }
    }

    /** Of which comparison, and for which area, it is asked how places differ. */
    private record Asked(Compared compared, AreaCode area, UI ui) {}

    CompareResult(ScenarioServices services, AreaServices known, Region region) {
        this.services = services;
        this.known = known;
        this.region = region;
        questions = new NewestFirst<>(services.background(), this::find);
        addClassName("compare-result");
        sight.setAriaLabel(getTranslation("compare.sight"));
        sight.setItems(Sight.values());
        sight.setItemLabelGenerator(one -> getTranslation(one.key));
        sight.setValue(Sight.THEMES);
        sight.addClassName("segments");
        sight.addValueChangeListener(change -> fill());
        content.addClassName("compare-content");
        add(sight, content);
        setVisible(false);
    }

    /** Shows a comparison; empty takes the one before away. */
    void show(Optional<Compared> found) {
        compared = found;
        setVisible(found.isPresent());
        fill();
    }

    /** Shows the figures of another area. */
    void showArea(Optional<AreaCode> shown) {
        if (!shown.equals(area)) {
            area = shown;
            if (sight.getValue() == Sight.THEMES) {
                fill();
            }
        }
    }

    private void fill() {
        content.removeAll();
        if (compared.isEmpty()) {
            return;
        }
        if (sight.getValue() == Sight.AREAS) {
            content.add(new CompareAreas(compared.get().comparison(), known.areas(), region));
        } else if (area.isEmpty()) {
            content.add(Notice.empty(getTranslation("compare.no-area")));
        } else {
            fillThemes(compared.get(), area.get());
        }
    }

    /** The figures stand at once; how the places of a large area differ takes a while, and comes after them. */
    private void fillThemes(Compared shown, AreaCode code) {
        content.add(table(shown, Optional.empty(), code));
        questions.ask(new Asked(shown, code, UI.getCurrent()));
    }

    private void find(Asked asked) {
        Optional<Spreads> spreads = spreads(asked.compared(), asked.area());
        asked.ui()
                .accessLater(() -> showSpreads(asked.compared(), asked.area(), spreads), () -> {})
                .run();
    }

    private Optional<Spreads> spreads(Compared shown, AreaCode code) {
        try {
            return Optional.of(services.analyses().spreads(shown, code.value()));
        } catch (RuntimeException e) {
            log.error("How the places of {} differ could not be found", code, e);
            return Optional.empty();
        }
    }

    /** Unless something else is looked at by now. */
    private void showSpreads(Compared shown, AreaCode code, Optional<Spreads> spreads) {
        boolean still = sight.getValue() == Sight.THEMES
                && compared.equals(Optional.of(shown))
                && area.equals(Optional.of(code));
        if (!still) {
            return;
        }
        content.removeAll();
        content.add(table(shown, spreads, code));
        Paragraph key = new Paragraph(getTranslation(spreads.isPresent() ? "spread.key" : "spread.failed"));
        key.addClassName("quiet");
        content.add(key);
    }

    private CompareTable table(Compared shown, Optional<Spreads> spreads, AreaCode code) {
        String name = known.areas().summary(code).map(AreaSummary::name).orElse(code.value());
        Comparison comparison = spreads.map(Spreads::comparison).orElseGet(shown::comparison);
        return new CompareTable(comparison, spreads, code.value(), name);
    }
}
