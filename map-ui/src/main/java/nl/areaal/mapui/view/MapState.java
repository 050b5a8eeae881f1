package nl.areaal.mapui.view;

import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaCode;
import nl.areaal.mapui.map.MapView;
import nl.areaal.mapui.scenario.RunPair;

/**
 * Everything that a link must restore: what is looked at, and how.
 *
 * @param layers how the layers are wanted
 * @param run the heat run on the map; empty for the newest baseline
 * @param difference two runs whose difference lies on the map in place of a run
 * @param page what the side panel shows; empty when it is closed
 * @param tool what somebody has in hand on the map
 */
record MapState(
        Optional<AreaCode> area,
        Optional<MapView> view,
        LayerChoice layers,
        Optional<UUID> run,
        Optional<RunPair> difference,
        Optional<SidePage> page,
        Optional<MapTool> tool) {
    static final MapState START = new MapState(
            Optional.empty(),
            Optional.empty(),
            LayerChoice.USUAL,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Whoever compares goes on comparing, for another area; anybody else is told about the area. */
    MapState withArea(AreaCode code) {
        SidePage next = page.filter(SidePage.COMPARE::equals).orElse(SidePage.AREA);
        return new MapState(Optional.of(code), view, layers, run, difference, Optional.of(next), tool);
    }

    MapState withView(MapView looked) {
        return new MapState(area, Optional.of(looked), layers, run, difference, page, tool);
    }

    MapState withLayers(LayerChoice wanted) {
        return new MapState(area, view, wanted, run, difference, page, tool);
    }

    /** Shows what a model says, or takes it away; to begin with it is not there. */
    MapState withAnswer(boolean shown) {
        return withLayers(layers.withShown(ModelLayer.GROUP, shown, false));
    }

    MapState withRun(Optional<UUID> shown) {
        return new MapState(area, view, layers, shown, Optional.empty(), page, tool);
    }

    MapState withDifference(Optional<RunPair> shown) {
        return new MapState(area, view, layers, run, shown, page, tool);
    }

    MapState withPage(Optional<SidePage> shown) {
        return new MapState(area, view, layers, run, difference, shown, tool);
    }

    MapState withTool(Optional<MapTool> inHand) {
        return new MapState(area, view, layers, run, difference, page, inHand);
    }
}
