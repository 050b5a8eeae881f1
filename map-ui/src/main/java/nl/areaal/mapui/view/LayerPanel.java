package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.scenario.ModelCard;

/** What the map draws: every layer by theme, with its legend and where it comes from, and how the layers lie over each other. */
final class LayerPanel extends Aside {
    private final LayerCatalog catalog;
    private final LayerDrawing drawing;
    private final Listener listener;
    private final LayerSections sections;
    private final LayerOrder order;
    private final Select<Optional<AreaLevel>> level = new Select<>();
    private final Div list = new Div();
    private final Button fold = new Button(VaadinIcon.ANGLE_UP.create());
    private LayerChoice choice = LayerChoice.USUAL;

    /** What becomes of what a person wants of the layers. */
    interface Listener {
        void layersWanted(LayerChoice choice);

        /** Wants to see what a model says of the region as it is. */
        void modelWanted(ModelCard card);

        /** What a layer means and where it comes from. */
        Component[] explained(MapLayer layer);
    }

    LayerPanel(LayerCatalog catalog, LayerDrawing drawing, Listener listener) {
        this.catalog = catalog;
        this.drawing = drawing;
        this.listener = listener;
        addClassNames("card", "layer-panel");
        getElement().setAttribute("aria-label", getTranslation("layers.title"));
        sections = new LayerSections(catalog, new Rows());
        order = new LayerOrder((layer, places) -> want(choice.moved(
                seen().stream().map(LayerOrder.Seen::linkName).toList(), layer, places, catalog.usualOrder())));
        list.addClassName("layer-list");
        list.add(sections, new Details(getTranslation("layers.order"), order), options());
        add(heading(), list);
    }

    /** Shows the layers as somebody wants them, here and on the map. */
    void show(LayerChoice wanted) {
        choice = wanted;
        drawing.draw(wanted);
        sections.rows()
                .forEach(row ->
                        row.show(drawing.isShown(row.layer(), wanted), LayerDrawing.percent(row.layer(), wanted)));
        order.show(seen());
        level.setValue(wanted.level());
    }

    /** Opens the themes of which something can be seen, which a link may have switched on. */
    void openShown() {
        sections.openShown();
    }

    /** Takes the list away, or brings it back: on a small screen the map needs the room. */
    void setOpened(boolean opened) {
        list.setVisible(opened);
        fold.setIcon((opened ? VaadinIcon.ANGLE_UP : VaadinIcon.ANGLE_DOWN).create());
        fold.getElement().setAttribute("aria-expanded", String.valueOf(opened));
    }

    private void want(LayerChoice wanted) {
        show(wanted);
        listener.layersWanted(wanted);
    }

    private List<LayerOrder.Seen> seen() {
        Map<String, String> names = catalog.all().stream()
                .filter(layer -> drawing.isShown(layer, choice))
                .collect(Collectors.toMap(MapLayer::linkName, MapLayer::name));
        return choice.ordered(catalog.usualOrder()).stream()
                .filter(names::containsKey)
                .map(layer -> new LayerOrder.Seen(layer, names.getOrDefault(layer, layer)))
                .toList();
    }

    private Div heading() {
        fold.addThemeVariants(ButtonVariant.TERTIARY);
        fold.setAriaLabel(getTranslation("layers.fold"));
        fold.getElement().setAttribute("aria-expanded", "true");
        fold.addClickListener(click -> setOpened(!list.isVisible()));
        Div heading = new Div(VaadinIcon.GRID_BIG_O.create(), new H2(getTranslation("layers.title")), fold);
        heading.addClassName("card-heading");
        return heading;
    }

    private Div options() {
        level.setLabel(getTranslation("layers.boundaries"));
        level.setItems(List.of(
                Optional.empty(),
                Optional.of(AreaLevel.PROVINCIE),
                Optional.of(AreaLevel.GEMEENTE),
                Optional.of(AreaLevel.WIJK)));
        level.setItemLabelGenerator(item -> item.map(one -> getTranslation("level." + one.word()))
                .orElseGet(() -> getTranslation("layers.boundaries.by-zoom")));
        level.setValue(Optional.empty());
        level.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                want(choice.withLevel(change.getValue()));
            }
        });
        Div options = new Div(level);
        options.addClassName("layer-options");
        return options;
    }

    private final class Rows implements LayerRow.Hears {
        @Override
        public void switched(MapLayer layer, boolean on) {
            if (on && layer instanceof AnswerLayer answer) {
                listener.modelWanted(answer.card());
            } else {
                want(choice.withShown(layer.linkName(), on, layer.usuallyShown()));
            }
        }

        @Override
        public void faded(MapLayer layer, int percent) {
            want(choice.withOpacity(layer.linkName(), percent, layer.usualOpacity()));
        }

        @Override
        public Component[] explained(MapLayer layer) {
            return listener.explained(layer);
        }
    }
}
