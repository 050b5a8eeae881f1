package nl.areaal.mapui.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.mapui.heat.HeatScale;
import nl.areaal.mapui.heat.HeatScale.Stop;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.HeatOverlay;
import nl.areaal.mapui.map.HeatOverlay.Show;
import nl.areaal.mapui.map.LayerGroup;
import nl.areaal.mapui.map.LegendEntry;

/** The heat of a run over the map: what it is now, or what a scenario changes. */
final class HeatLayer implements LayerRow.Drawing {
    static final String GROUP = "heat";

    private static final double OPACITY_AT_FIRST = 0.75;
    private final AreaalMap map;
    private Optional<UUID> run = Optional.empty();
    private Show show = Show.VALUE;
    private boolean shown;
    private double opacity = OPACITY_AT_FIRST;

    HeatLayer(AreaalMap map) {
        this.map = map;
    }

    LayerGroup group() {
        List<Stop> value = HeatScale.VALUE.legend();
        List<Stop> change = HeatScale.DELTA.legend();
        return new LayerGroup(
                GROUP,
                "layer.heat",
                false,
                List.of(
                        new LegendEntry(value.getFirst().colour(), "legend.heat.none"),
                        new LegendEntry(value.getLast().colour(), "legend.heat.most"),
                        new LegendEntry(change.getFirst().colour(), "legend.heat.cooled"),
                        new LegendEntry(change.getLast().colour(), "legend.heat.warmed")));
    }

    /** Which run to draw when the layer is switched on. */
    void setRun(Optional<UUID> drawn, Show what) {
        run = drawn;
        show = what;
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
        if (shown && run.isPresent()) {
            map.showHeat(new HeatOverlay(run.get(), show, opacity));
        } else {
            map.hideHeat();
        }
    }
}
