package nl.areaal.mapui.view;

import nl.areaal.geodata.layer.PublishedCollection;

/**
 * Features that were brought in and that the style does not draw.
 *
 * @param colour {@code #rrggbb}
 */
record BroughtLayer(PublishedCollection published, String colour, String name) implements MapLayer {
    @Override
    public String key() {
        return published.id();
    }
}
