package nl.areaal.mapui.view;

import java.util.Optional;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.ModelOverlay;
import nl.areaal.mapui.map.ModelOverlay.Show;
import nl.areaal.mapui.scenario.RunSummary;

/** What a model found, over the map: the answer itself, what a scenario changes, or what one has more than another. */
final class ModelLayer {
    /** As links have it since heat was the only model. */
    static final String GROUP = "heat";

    /** Per cent: what lies below can be made out. */
    static final int USUAL_OPACITY = 75;

    private final AreaalMap map;
    private final ScaleLegend legend;
    private Optional<RunSummary> run = Optional.empty();
    private Optional<ShownDifference> difference = Optional.empty();
    private Optional<SwipedAnswers> sides = Optional.empty();
    private boolean swiped;
    private Show show = Show.VALUE;
    private boolean shown;
    private double opacity = (double) USUAL_OPACITY / LayerChoice.WHOLE;

    ModelLayer(AreaalMap map, ScaleLegend legend) {
        this.map = map;
        this.legend = legend;
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

    /**
     * Shows or hides what there is to draw.
     *
     * @param share 0 (not there) to 1 (hides the map)
     */
    void show(boolean visible, double share) {
        shown = visible;
        opacity = share;
        draw();
    }

    /** Offers two answers to be set side by side in place of their difference. */
    void offerSides(Optional<SwipedAnswers> offered, boolean wanted) {
        sides = offered;
        swiped = wanted;
        draw();
    }

    /** Whether it is this model that has something to draw. */
    boolean isOf(ModelCard card) {
        return difference
                .map(drawn -> drawn.card().key())
                .or(() -> run.map(RunSummary::model))
                .filter(card.key()::equals)
                .isPresent();
    }

    Optional<ShownDifference> difference() {
        return difference.filter(drawn -> shown);
    }

    /** The run that is drawn, if it is not a difference. */
    Optional<RunSummary> run() {
        return run.filter(drawn -> shown && difference.isEmpty());
    }

    Show what() {
        return show;
    }

    private void draw() {
        map.offerLeftAnswer(sides.filter(offered -> shown).map(offered -> offered.left(opacity)));
        if (shown && swiped && sides.isPresent()) {
            map.showOverlay(sides.get().right(opacity));
            legend.show(sides.get().asItIs(), Show.VALUE);
        } else if (shown && difference.isPresent()) {
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
