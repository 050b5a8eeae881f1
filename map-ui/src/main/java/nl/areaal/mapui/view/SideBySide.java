package nl.areaal.mapui.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.mapui.map.LinkedMaps;
import nl.areaal.mapui.map.LonLat;
import nl.areaal.mapui.map.LonLatBounds;
import nl.areaal.mapui.map.ModelOverlay;
import nl.areaal.mapui.map.ModelOverlay.Show;
import nl.areaal.mapui.scenario.Compared;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a model found in each of the compared, on small maps that move together in the same colours. */
final class SideBySide extends Section {
    private static final Logger log = LoggerFactory.getLogger(SideBySide.class);
    private static final double OPACITY = 0.8;

    /** So much ground around the measures, in degrees: some 700 m. */
    private static final double AROUND_LON = 0.010;

    private static final double AROUND_LAT = 0.006;

    /** For scenarios without a measure. */
    private static final LonLatBounds PROVINCE = new LonLatBounds(new LonLat(4.79, 51.85), new LonLat(5.63, 52.31));

    private final ScenarioServices services;
    private final Select<ModelCard> model = new Select<>();
    private final Button draw = new Button();
    private final Div message = new Div();
    private final Div maps = new Div();
    private final ScaleLegend legend;
    private List<Side> sides = List.of();
    private List<Scenario> compared = List.of();

    /**
     * What one map shows.
     *
     * @param scenario empty for the region as it is
     */
    private record Side(String name, Optional<Scenario> scenario) {}

    /** The runs to draw, with that of the region as it is, whose colours all of them have. */
    private record Found(UUID asItIs, List<UUID> runs) {}

    SideBySide(ScenarioServices services) {
        this.services = services;
        this.legend = new ScaleLegend(services.drawn());
        addClassName("side-by-side");
        model.setLabel(getTranslation("live.model"));
        model.setItemLabelGenerator(card -> card.name().in(getLocale()));
        model.setWidthFull();
        draw.setText(getTranslation("linked.draw"));
        draw.addClassName("draw-linked");
        draw.setDisableOnClick(true);
        draw.addClickListener(click -> draw());
        add(new H3(getTranslation("linked.title")), model, draw, message, legend, maps);
        setVisible(false);
    }

    /** Offers the maps of what is compared; those before go. */
    void offer(Compared found) {
        compared = found.scenarios();
        List<Side> all = new ArrayList<>();
        if (compared.size() < LinkedMaps.MOST) {
            all.add(new Side(found.comparison().contenders().getFirst().name(), Optional.empty()));
        }
        compared.stream()
                .limit(LinkedMaps.MOST)
                .forEach(scenario -> all.add(new Side(scenario.name(), Optional.of(scenario))));
        sides = List.copyOf(all);
        List<ModelCard> models = found.comparison().themes().values().stream()
                .flatMap(List::stream)
                .toList();
        model.setItems(models);
        models.stream().findFirst().ifPresent(model::setValue);
        message.removeAll();
        legend.removeAll();
        maps.removeAll();
        setVisible(!models.isEmpty());
    }

    private void draw() {
        message.removeAll();
        message.add(Notice.busy(getTranslation("scenario.running")));
        String key = model.getValue().key();
        List<Side> asked = sides;
        String user = services.signedIn().user().orElseThrow();
        UI ui = UI.getCurrent();
        services.background().run(() -> {
            Optional<Found> found = find(asked, key, user);
            ui.accessLater(() -> finished(asked, key, found), () -> {}).run();
        });
    }

    private Optional<Found> find(List<Side> asked, String key, String user) {
        try {
            List<UUID> runs = new ArrayList<>();
            asked.forEach(side -> runs.add(services.analyses().run(side.scenario(), key, user)));
            return Optional.of(new Found(services.analyses().run(Optional.empty(), key, user), runs));
        } catch (RuntimeException e) {
            log.error("{} scenarios could not be drawn side by side for model {}", asked.size(), key, e);
            return Optional.empty();
        }
    }

    private void finished(List<Side> asked, String key, Optional<Found> found) {
        draw.setEnabled(true);
        if (!asked.equals(sides)) {
            return; // others are compared meanwhile
        }
        message.removeAll();
        maps.removeAll();
        if (found.isEmpty()) {
            message.add(Notice.problem(getTranslation("scenario.failed")));
            return;
        }
        if (compared.size() > LinkedMaps.MOST) {
            message.add(new Paragraph(getTranslation("linked.most", LinkedMaps.MOST)));
        }
        services.scenarios().find(found.get().asItIs()).ifPresent(run -> legend.show(run, Show.VALUE));
        List<LinkedMaps.Small> small = new ArrayList<>();
        for (int place = 0; place < asked.size(); place++) {
            small.add(small(asked.get(place), key, found.get(), place));
        }
        LinkedMaps linked = new LinkedMaps(RegionView.STYLE_URL);
        linked.show(small, ground());
        Paragraph keys = new Paragraph(getTranslation("linked.keys"));
        keys.addClassName("quiet");
        maps.add(linked, keys);
    }

    /** One under other assumptions has another region as it is, and would get colours of its own without that of all. */
    private static LinkedMaps.Small small(Side side, String key, Found found, int place) {
        boolean assumed =
                side.scenario().filter(one -> !one.assumptions().isEmpty()).isPresent();
        Optional<UUID> beside = assumed ? Optional.of(found.asItIs()) : Optional.empty();
        return new LinkedMaps.Small(
                side.name(), new ModelOverlay(key, found.runs().get(place), beside, Show.VALUE, OPACITY));
    }

    /** The ground around all measures. */
    private LonLatBounds ground() {
        List<LonLat> corners = compared.stream()
                .flatMap(scenario -> scenario.interventions().stream())
                .flatMap(step -> Measure.of(step).outline().corners().stream())
                .toList();
        DoubleSummaryStatistics lon = corners.stream().mapToDouble(LonLat::lon).summaryStatistics();
        DoubleSummaryStatistics lat = corners.stream().mapToDouble(LonLat::lat).summaryStatistics();
        return corners.isEmpty()
                ? PROVINCE
                : new LonLatBounds(
                        new LonLat(lon.getMin() - AROUND_LON, lat.getMin() - AROUND_LAT),
                        new LonLat(lon.getMax() + AROUND_LON, lat.getMax() + AROUND_LAT));
    }
}
