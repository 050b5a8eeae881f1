package nl.areaal.mapui.view;

import java.util.Optional;
import nl.areaal.mapui.map.LayerGroup;

/** What the style draws. */
record DrawnLayer(LayerGroup group, String name) implements MapLayer {
    @Override
    public String key() {
        return group.id();
    }

    @Override
    public boolean usuallyShown() {
        return group.visible();
    }

    @Override
    public Optional<String> collection() {
        return Optional.of(group.collection());
    }
}
