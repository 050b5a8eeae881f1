package nl.areaal.mapui.view;

import nl.areaal.geodata.layer.PublishedCollection;

/** The cells of a grid of a dataset, coloured by what they hold. */
record GridLayer(PublishedCollection published, String name) implements MapLayer {
    @Override
    public String key() {
        return published.id();
    }

    @Override
    public int usualOpacity() {
        return ModelLayer.USUAL_OPACITY;
    }
}
