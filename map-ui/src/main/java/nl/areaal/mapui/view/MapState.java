package nl.areaal.mapui.view;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.areaal.core.area.AreaCode;
import nl.areaal.mapui.map.MapView;
import nl.areaal.mapui.scenario.RunPair;

/**
 * Everything that a link must restore: what is looked at, and how.
 *
 * @param layers layer groups that are shown or hidden otherwise than the style does to begin with
 * @param run the heat run on the map; empty for the newest baseline
 * @param difference two runs whose difference lies on the map in place of a run
 * @param page what the side panel shows; empty when it is closed
 */
record MapState(
        Optional<AreaCode> area,
        Optional<MapView> view,
        SortedMap<String, Boolean> layers,
        Optional<UUID> run,
        Optional<RunPair> difference,
        Optional<SidePage> page) {
    static final MapState START = new MapState(
            Optional.empty(), Optional.empty(), new TreeMap<>(), Optional.empty(), Optional.empty(), Optional.empty());

    MapState {
        layers = new TreeMap<>(layers);
    }

    /** Whoever compares goes on comparing, for another area; anybody else is told about the area. */
    MapState withArea(AreaCode code) {
        SidePage next = page.filter(SidePage.COMPARE::equals).orElse(SidePage.AREA);
        return new MapState(Optional.of(code), view, layers, run, difference, Optional.of(next));
    }

    MapState withView(MapView looked) {
        return new MapState(area, Optional.of(looked), layers, run, difference, page);
    }

    MapState withLayer(String group, boolean shown, boolean shownByDefault) {
        SortedMap<String, Boolean> changed = new TreeMap<>(layers);
        if (shown == shownByDefault) {
            changed.remove(group);
        } else {
            changed.put(group, shown);
        }
        return new MapState(area, view, changed, run, difference, page);
    }

    MapState withRun(Optional<UUID> shown) {
        return new MapState(area, view, layers, shown, Optional.empty(), page);
    }

    MapState withDifference(Optional<RunPair> shown) {
        return new MapState(area, view, layers, run, shown, page);
    }

    MapState withPage(Optional<SidePage> shown) {
        return new MapState(area, view, layers, run, difference, shown);
    }
}
