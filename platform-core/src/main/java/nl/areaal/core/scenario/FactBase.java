package nl.areaal.core.scenario;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.ValueRange;
import nl.areaal.core.network.RoadNetwork;

/**
 * What is known about the region, place by place: layers on one frame by their key, and the roads. Never changes; a change gives another fact base that
 * shares all the rest.
 */
public final class FactBase {
    private final GridFrame frame;
    private final Map<LayerKey, Layer> layers;
    private final Optional<RoadNetwork> roads;

    /** Found once for each grid, and shared with all that shares the grid. */
    private final Map<Grid, ValueRange> ranges;

    private FactBase(
            GridFrame frame, Map<LayerKey, Layer> layers, Optional<RoadNetwork> roads, Map<Grid, ValueRange> ranges) {
        this.frame = frame;
        this.ranges = ranges;
        this.layers = layers;
        this.roads = roads;
    }

    /** Nothing yet, on a frame. */
    public static FactBase on(GridFrame frame) {
        return new FactBase(frame, Map.of(), Optional.empty(), Collections.synchronizedMap(new WeakHashMap<>()));
    }

    public GridFrame frame() {
        return frame;
    }

    /** Whether the fact or answer is known; {@link Facts#ROADS} when there is a network. */
    public boolean has(LayerKey key) {
        return layers.containsKey(key) || (key.equals(Facts.ROADS) && roads.isPresent());
    }

    /** The keys of all layers. */
    public Set<LayerKey> keys() {
        return Collections.unmodifiableSet(layers.keySet());
    }

    /**
     * The layer of a fact or an answer.
     *
     * @throws IllegalArgumentException when there is none: ask {@link #has} first
     */
    public Layer layer(LayerKey key) {
        Layer layer = layers.get(key);
        if (layer == null) {
            throw new IllegalArgumentException(
                    "fact base: layer " + key + " is missing, expected one of " + layers.keySet());
        }
        return layer;
    }

    /** Between which values a layer runs, at most: values that a patch hides count too. */
    public ValueRange range(LayerKey key) {
        Layer layer = layer(key);
        ValueRange range = ranges.computeIfAbsent(layer.base(), grid -> ValueRange.of(grid.cells()));
        for (Layer.Patch patch : layer.patches()) {
            range = range.and(ValueRange.of(patch.cells()));
        }
        return range;
    }

    public FactBase with(LayerKey key, Grid grid) {
        return with(key, Layer.of(grid));
    }

    /** This fact base with a layer put in, or in place of the one of that key. */
    public FactBase with(LayerKey key, Layer layer) {
        if (!layer.frame().equals(frame)) {
            throw new IllegalArgumentException(
                    "fact base: frame of " + key + " is " + layer.frame() + ", expected " + frame);
        }
        Map<LayerKey, Layer> more = new HashMap<>(layers);
        more.put(key, layer);
        return new FactBase(frame, more, roads, ranges);
    }

    /**
     * The roads with their traffic.
     *
     * @throws IllegalArgumentException when there is no network: ask {@link #has} first
     */
    public RoadNetwork roads() {
        return roads.orElseThrow(() -> new IllegalArgumentException("fact base: the road network is missing"));
    }

    /** This fact base with the roads put in, or in place of those it had. */
    public FactBase with(RoadNetwork network) {
        return new FactBase(frame, layers, Optional.of(network), ranges);
    }
}
