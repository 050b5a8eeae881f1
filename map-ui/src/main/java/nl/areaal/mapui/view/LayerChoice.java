package nl.areaal.mapui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.areaal.core.area.AreaLevel;

/**
 * How the layers of the map are wanted, as far as it differs from how they are to begin with.
 *
 * @param shown layers that are shown or hidden otherwise
 * @param opacities per cent of the layers that are faded otherwise, 0 to 100
 * @param order layers that lie over each other otherwise, the first on top; others keep their places
 * @param level the one level whose boundaries are drawn; empty for the zoom to choose
 */
record LayerChoice(
        SortedMap<String, Boolean> shown,
        SortedMap<String, Integer> opacities,
        List<String> order,
        Optional<AreaLevel> level) {
    static final int WHOLE = 100;
    static final LayerChoice USUAL = new LayerChoice(new TreeMap<>(), new TreeMap<>(), List.of(), Optional.empty());

    LayerChoice {
        shown = new TreeMap<>(shown);
        opacities = new TreeMap<>(opacities);
        order = List.copyOf(order);
        opacities.forEach((layer, percent) -> {
            if (percent < 0 || percent > WHOLE) {
                throw new IllegalArgumentException(
                        "opacity of " + layer + " is " + percent + ", expected 0 to 100 per cent");
            }
        });
    }

    LayerChoice withShown(String layer, boolean visible, boolean usually) {
        return new LayerChoice(with(shown, layer, visible, usually), opacities, order, level);
    }

    LayerChoice withOpacity(String layer, int percent, int usually) {
        return new LayerChoice(shown, with(opacities, layer, percent, usually), order, level);
    }

    LayerChoice withLevel(Optional<AreaLevel> drawn) {
        return new LayerChoice(shown, opacities, order, drawn);
    }

    /**
     * Moves a layer up or down among those that can be seen.
     *
     * @param seen what can be seen, the first on top
     * @param places how many to move down; below 0 up
     * @param usually how all layers lie to begin with
     */
    LayerChoice moved(List<String> seen, String layer, int places, List<String> usually) {
        List<String> next = new ArrayList<>(seen);
        int to = Math.clamp(seen.indexOf(layer) + places, 0, seen.size() - 1);
        next.remove(layer);
        next.add(to, layer);
        List<String> asUsual = usually.stream().filter(next::contains).toList();
        return new LayerChoice(shown, opacities, next.equals(asUsual) ? List.of() : next, level);
    }

    /** All layers in the order that is wanted: those of {@link #order} among the places that they have to begin with. */
    List<String> ordered(List<String> usually) {
        List<String> wanted =
                order.stream().filter(usually::contains).distinct().toList();
        List<String> all = new ArrayList<>(usually);
        int next = 0;
        for (int place = 0; place < all.size(); place++) {
            if (wanted.contains(all.get(place))) {
                all.set(place, wanted.get(next));
                next++;
            }
        }
        return all;
    }

    private static <T> SortedMap<String, T> with(SortedMap<String, T> all, String layer, T value, T usually) {
        SortedMap<String, T> changed = new TreeMap<>(all);
        if (value.equals(usually)) {
            changed.remove(layer);
        } else {
            changed.put(layer, value);
        }
        return changed;
    }
}
