package nl.areaal.mapui.view;

import java.util.List;
import java.util.Optional;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LayerGroup;
import nl.areaal.mapui.map.ModelOverlay;
import nl.areaal.mapui.map.ModelOverlay.Show;
import nl.areaal.mapui.scenario.RunSummary;

/** What a model found, over the map: the answer itself, what a scenario changes, or what one has more than another. */
final class ModelLayer implements LayerRow.Drawing {
    /** As links have it since heat was the only model. */
    static final String GROUP = "heat";

    private static final double OPACITY_AT_FIRST = 0.75;
    private final AreaalMap map;
    private final ScaleLegend legend;
    private Optional<RunSummary> run = Optional.empty();
    private Optional<ShownDifference> difference = Optional.empty();
    private Show show = Show.VALUE;
    private boolean shown;
    private double opacity = OPACITY_AT_FIRST;

    ModelLayer(AreaalMap map, ScaleLegend legend) {
        this.map = map;
        this.legend = legend;
    }

    static LayerGroup group() {
        return new LayerGroup(GROUP, "layer.answer", false, List.of());
    }

    /** What the colours mean; moves with the run. */
    ScaleLegend legend() {
        return legend;
    }

    /** Which run to draw when the layer is switched on. */
    void setRun(Optional<RunSummary> drawn, Show what) {
        run = drawn;
        show = what;
        difference = Optional.empty();
        draw();
    }

    /** Draws what one run has more than another. */
    void setDifference(ShownDifference drawn) {
        difference = Optional.of(drawn);
        draw();
    }

    @Override
    public void setShown(boolean visible) {
        shown = visible;
        draw();
    }

    @Override
    public void setOpacity(double share) {
        opacity = share;
        draw();
    }

    private void draw() {
        if (shown && difference.isPresent()) {
            ShownDifference drawn = difference.get();
            map.showOverlay(new ModelOverlay(
                    drawn.card().key(),
                    drawn.runs().to(),
                    Optional.of(drawn.runs().from()),
                    Show.DELTA,
                    opacity));
            legend.show(drawn);
        } else if (shown && run.isPresent()) {
            map.showOverlay(new ModelOverlay(run.get().model(), run.get().id(), show, opacity));
            legend.show(run.get(), show);
        } else {
            map.hideOverlay();
        }
    }
}
