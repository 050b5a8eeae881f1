package nl.areaal.mapui.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.mapui.scenario.Compared;
import nl.areaal.mapui.scenario.RunPair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws on the map, cell by cell, what one of the compared has more than another according to a model. */
final class DifferenceMap extends Section {
    private static final Logger log = LoggerFactory.getLogger(DifferenceMap.class);

    private final ScenarioServices services;
    private final Region region;
    private final Select<Side> from = new Select<>();
    private final Select<Side> to = new Select<>();
    private final Select<ModelCard> model = new Select<>();
    private final Button draw = new Button();
    private final Button away = new Button();
    private final Div choices = new Div(from, to, model, draw);
    private final Div message = new Div();
    private final ScaleLegend legend;

    /**
     * One of those between which a difference is drawn.
     *
     * @param scenario empty for the region as it is
     */
    private record Side(String name, Optional<Scenario> scenario) {}

    DifferenceMap(ScenarioServices services, Region region) {
        this.services = services;
        this.region = region;
        this.legend = new ScaleLegend(services.drawn());
        addClassName("difference-map");
        from.setLabel(getTranslation("difference.from"));
        from.setItemLabelGenerator(Side::name);
        to.setLabel(getTranslation("difference.to"));
        to.setItemLabelGenerator(Side::name);
        model.setLabel(getTranslation("live.model"));
        model.setItemLabelGenerator(card -> card.name().in(getLocale()));
        draw.setText(getTranslation("difference.draw"));
        draw.setDisableOnClick(true);
        draw.addClickListener(click -> draw());
        away.setText(getTranslation("difference.away"));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClickListener(click -> region.showDifference(Optional.empty()));
        choices.addClassName("compare-choices");
        add(new H3(getTranslation("difference.title")), choices, message, legend, away);
        choices.setVisible(false);
        show(Optional.empty());
    }

    /** Offers what is compared to choose from. */
    void offer(Compared compared) {
        List<Side> sides = new ArrayList<>();
        sides.add(new Side(compared.comparison().contenders().getFirst().name(), Optional.empty()));
        compared.scenarios().forEach(scenario -> sides.add(new Side(scenario.name(), Optional.of(scenario))));
        from.setItems(sides);
        from.setValue(sides.getFirst());
        to.setItems(sides);
        to.setValue(sides.getLast());
        List<ModelCard> models = compared.comparison().themes().values().stream()
                .flatMap(List::stream)
                .toList();
        model.setItems(models);
        models.stream().findFirst().ifPresent(model::setValue);
        choices.setVisible(true);
        setVisible(true);
    }

    /** Tells what lies on the map. */
    void show(Optional<ShownDifference> shown) {
        message.removeAll();
        legend.removeAll();
        shown.ifPresent(legend::show);
        away.setVisible(shown.isPresent());
        setVisible(shown.isPresent() || choices.isVisible());
    }

    private void draw() {
        message.removeAll();
        if (from.getValue().equals(to.getValue())) {
            draw.setEnabled(true);
            message.add(Notice.problem(getTranslation("difference.same")));
            return;
        }
        message.add(Notice.busy(getTranslation("scenario.running")));
        Optional<Scenario> one = beside(from.getValue(), to.getValue());
        Optional<Scenario> other = beside(to.getValue(), from.getValue());
        String key = model.getValue().key();
        String user = services.signedIn().user().orElseThrow();
        UI ui = UI.getCurrent();
        services.background().run(() -> {
            Optional<RunPair> runs = find(one, other, key, user);
            ui.accessLater(() -> finished(runs), () -> {}).run();
        });
    }

    /** A side; the region as it is under the assumptions of what it is set beside, so that the difference is not of these. */
    private Optional<Scenario> beside(Side side, Side other) {
        return side.scenario()
                .or(() -> other.scenario()
                        .map(Scenario::assumptions)
                        .filter(assumptions -> !assumptions.isEmpty())
                        .map(assumptions -> ScenarioDraft.asItIs(side.name(), assumptions, getLocale())));
    }

    private Optional<RunPair> find(Optional<Scenario> one, Optional<Scenario> other, String key, String user) {
        try {
            return Optional.of(services.analyses().difference(one, other, key, user));
        } catch (RuntimeException e) {
            log.error("The difference between two scenarios could not be found for model {}", key, e);
            return Optional.empty();
        }
    }

    private void finished(Optional<RunPair> runs) {
        message.removeAll();
        draw.setEnabled(true);
        if (runs.isEmpty()) {
            message.add(Notice.problem(getTranslation("scenario.failed")));
        } else {
            region.showDifference(runs);
        }
    }
}
