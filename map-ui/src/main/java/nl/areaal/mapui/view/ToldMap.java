package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import nl.areaal.geodata.layer.Audience;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LonLatBounds;
import nl.areaal.mapui.map.ModelOverlay.Show;
import nl.areaal.mapui.scenario.RunSummary;

/** The map as a link tells it, to be looked at: what everybody may see of it, and nothing to set. */
final class StoryMap extends Div {
    private final AreaalMap map = new AreaalMap();
    private final ModelLayer answers;
    private final LayerDrawing layers;
    private final transient StoryServices services;

    StoryMap(StoryServices services) {
        this.services = services;
        addClassName("story-map");
        ScaleLegend legend = new ScaleLegend(services.planned().drawn());
        answers = new ModelLayer(map, legend);
        layers = new LayerDrawing(
                map,
                LayerCatalog.of(
                        services.known().collections().list(Audience.PUBLIC), getLocale(), key -> getTranslation(key)),
                answers);
        map.addClassName("public-map");
        map.setLabel(getTranslation("story.map"));
        map.setStyleUrl(RegionView.STYLE_URL);
        map.connectLive("/live/observations");
        add(map, legend);
    }

    void show(MapState state) {
        state.view().ifPresentOrElse(map::setView, () -> state.area().ifPresent(this::lookAt));
        map.selectArea(state.area().map(AreaCode::value));
        map.showOutline(state.area().flatMap(services.known()::drawnOutline));
        showAnswer(state);
        layers.draw(state.layers());
        answers.legend().setVisible(state.layers().shown().getOrDefault(ModelLayer.GROUP, false));
    }

    private void showAnswer(MapState state) {
        Optional<RunSummary> run = state.run()
                .flatMap(services.planned().scenarios()::find)
                .or(() -> services.planned().scenarios().newestBaseline(RegionView.FIRST_MODEL))
                .filter(RunSummary::isAnswered);
        boolean changes = run.flatMap(RunSummary::scenario).isPresent();
        answers.setRun(run, changes ? Show.DELTA : Show.VALUE);
        state.difference()
                .flatMap(pair -> ShownDifference.find(services.planned().scenarios(), pair, getTranslation("heat.now")))
                .ifPresent(answers::setDifference);
    }

    private void lookAt(AreaCode code) {
        services.known()
                .areas()
                .summary(code)
                .map(area -> area.box())
                .ifPresent(box -> map.fitBounds(LonLatBounds.of(box)));
    }
}
