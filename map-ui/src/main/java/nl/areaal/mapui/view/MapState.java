package nl.areaal.mapui.view;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.areaal.core.area.AreaCode;
import nl.areaal.mapui.map.MapView;

/**
 * Everything that a link must restore: what is looked at, and how.
 *
 * @param layers layer groups that are shown or hidden otherwise than the style does to begin with
 * @param run the heat run on the map; empty for the newest baseline
 * @param page what the side panel shows; empty when it is closed
 */
record MapState(
        Optional<AreaCode> area,
        Optional<MapView> view,
        SortedMap<String, Boolean> layers,
        Optional<UUID> run,
        Optional<SidePage> page) {
    static final MapState START =
            new MapState(Optional.empty(), Optional.empty(), new TreeMap<>(), Optional.empty(), Optional.empty());

    MapState {
        layers = new TreeMap<>(layers);
    }

    MapState withArea(AreaCode code) {
        return new MapState(Optional.of(code), view, layers, run, Optional.of(SidePage.AREA));
    }

    MapState withView(MapView looked) {
        return new MapState(area, Optional.of(looked), layers, run, page);
    }

    MapState withLayer(String group, boolean shown, boolean shownByDefault) {
        SortedMap<String, Boolean> changed = new TreeMap<>(layers);
        if (shown == shownByDefault) {
            changed.remove(group);
        } else {
            changed.put(group, shown);
        }
        return new MapState(area, view, changed, run, page);
    }

    MapState withRun(Optional<UUID> shown) {
        return new MapState(area, view, layers, shown, page);
    }

    MapState withPage(Optional<SidePage> shown) {
        return new MapState(area, view, layers, run, shown);
    }
}
