package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import nl.areaal.geodata.layer.Audience;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LonLatBounds;
import nl.areaal.mapui.map.ModelOverlay.Show;
import nl.areaal.mapui.scenario.RunSummary;

/** The map as a link tells it, to be looked at: nothing to set, and no more than whoever looks may see. */
final class ToldMap extends Div {
    private final AreaalMap map = new AreaalMap();
    private final ModelLayer answers;
    private final ToolInHand tools;
    private final LayerCatalog catalog;
    private final LayerDrawing layers;
    private final LayerExplanation explanation;
    private final transient AreaServices known;
    private final transient ScenarioServices planned;
    private transient MapState state = MapState.START;

    ToldMap(AreaServices known, ScenarioServices planned, Audience audience) {
        this.known = known;
        this.planned = planned;
        addClassName("story-map");
        ScaleLegend legend = new ScaleLegend(planned.drawn());
        answers = new ModelLayer(map, legend);
        tools = new ToolInHand(map, answers, planned.scenarios(), getTranslation("heat.now"));
        catalog = LayerCatalog.of(
                known.layers(audience), known.catalogue().themes(), getLocale(), key -> getTranslation(key));
        layers = new LayerDrawing(map, catalog, answers);
        explanation = new LayerExplanation(known, planned.scenarios(), answers, audience);
        map.addClassName("public-map");
        map.setLabel(getTranslation("story.map"));
        map.setStyleUrl(RegionView.STYLE_URL);
        map.connectLive("/live/observations");
        map.addToolListener(change -> {
            MapState before = state;
            state = state.withTool(MapTool.parse(change.link()));
            tools.changed(before, state);
        });
        add(map, legend);
    }

    AreaalMap map() {
        return map;
    }

    /** What the layers mean that can be seen and where they come from. */
    LayerExplanation explanation() {
        return explanation;
    }

    /** The layers that can be seen, the first on top. */
    List<MapLayer> seen(LayerChoice choice) {
        List<String> order = choice.ordered(catalog.usualOrder());
        return catalog.all().stream()
                .filter(layer -> layers.isShown(layer, choice))
                .sorted(Comparator.comparingInt(layer -> order.indexOf(layer.linkName())))
                .toList();
    }

    /** Shows what a link tells, with the tool that it has in hand: its own card sets it, and puts it away. */
    void showWithTool(MapState told) {
        show(told);
        state = told;
        tools.take(told);
    }

    void show(MapState state) {
        state.view().ifPresentOrElse(map::setView, () -> state.area().ifPresent(this::lookAt));
        map.selectArea(state.area().map(AreaCode::value));
        map.showOutline(state.area().flatMap(known::drawnOutline));
        showAnswer(state);
        layers.draw(state.layers());
        answers.legend().setVisible(state.layers().shown().getOrDefault(ModelLayer.GROUP, false));
    }

    private void showAnswer(MapState state) {
        Optional<RunSummary> run = state.run()
                .flatMap(planned.scenarios()::find)
                .or(() -> planned.scenarios().newestBaseline(RegionView.FIRST_MODEL))
                .filter(RunSummary::isAnswered);
        boolean changes = run.flatMap(RunSummary::scenario).isPresent();
        answers.setRun(run, changes ? Show.DELTA : Show.VALUE);
        tools.difference(state).ifPresent(answers::setDifference);
    }

    private void lookAt(AreaCode code) {
        known.areas().summary(code).map(area -> area.box()).ifPresent(box -> map.fitBounds(LonLatBounds.of(box)));
    }
}
