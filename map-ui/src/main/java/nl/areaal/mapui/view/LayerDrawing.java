package nl.areaal.mapui.view;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.CollectionLayer;

/** Puts a choice of layers on the map. */
final class LayerDrawing {
    private final AreaalMap map;
    private final LayerCatalog catalog;
    private final ModelLayer answers;

    LayerDrawing(AreaalMap map, LayerCatalog catalog, ModelLayer answers) {
        this.map = map;
        this.catalog = catalog;
        this.answers = answers;
    }

    void draw(LayerChoice choice) {
        List<CollectionLayer> brought = new ArrayList<>();
        for (MapLayer layer : catalog.all()) {
            boolean shown = isShown(layer, choice);
            double share = (double) percent(layer, choice) / LayerChoice.WHOLE;
            switch (layer) {
                case DrawnLayer drawn -> {
                    map.setLayerVisible(drawn.key(), shown);
                    map.setLayerOpacity(drawn.key(), share);
                }
                case BroughtLayer one when shown -> brought.add(drawn(one, share));
                case GridLayer grid when shown -> brought.add(CollectionLayer.grid(grid.key(), share));
                case BroughtLayer _, GridLayer _ -> {}
                case AnswerLayer _ -> {}
            }
        }
        answers.show(
                choice.shown().getOrDefault(ModelLayer.GROUP, false),
                (double) choice.opacities().getOrDefault(ModelLayer.GROUP, ModelLayer.USUAL_OPACITY)
                        / LayerChoice.WHOLE);
        map.showCollections(brought);
        map.setLayerOrder(choice.order().isEmpty() ? List.of() : choice.ordered(catalog.usualOrder()));
        choice.level().ifPresentOrElse(map::showAreaLevel, map::showAreaLevelByZoom);
    }

    /** Whether a layer can be seen; of the models only the one whose answer is drawn. */
    boolean isShown(MapLayer layer, LayerChoice choice) {
        boolean on = choice.shown().getOrDefault(layer.linkName(), layer.usuallyShown());
        return on && (!(layer instanceof AnswerLayer answer) || answers.isOf(answer.card()));
    }

    static int percent(MapLayer layer, LayerChoice choice) {
        return choice.opacities().getOrDefault(layer.linkName(), layer.usualOpacity());
    }

    private static CollectionLayer drawn(BroughtLayer layer, double share) {
        return CollectionLayer.features(
                layer.key(),
                layer.published().kind(),
                layer.colour(),
                layer.published().minZoom(),
                share);
    }
}
