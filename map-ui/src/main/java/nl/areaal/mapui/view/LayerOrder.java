package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;

/** The layers that can be seen, the first on top, each with buttons that move it. */
final class LayerOrder extends Div {
    private static final int UP = -1;
    private static final int DOWN = 1;

    private final Moves moves;
    private final OrderedList list = new OrderedList();
    private final Span said = new Span();
    private List<Seen> shown = List.of();

    /** Moves a layer by so many places, below 0 up. */
    @FunctionalInterface
    interface Moves {
        void move(String layer, int places);
    }

    /**
     * A layer in the list.
     *
     * @param linkName see {@link MapLayer#linkName()}
     */
    record Seen(String linkName, String name) {}

    LayerOrder(Moves moves) {
        this.moves = moves;
        addClassName("layer-order");
        said.addClassName("unseen");
        said.getElement().setAttribute("role", "status");
        add(list, said);
    }

    void show(List<Seen> layers) {
        if (!layers.equals(shown)) {
            shown = List.copyOf(layers);
            list.removeAll();
            layers.forEach(layer -> list.add(row(layer, layers)));
        }
    }

    private ListItem row(Seen layer, List<Seen> all) {
        Button up = button(layer, UP, all);
        Button down = button(layer, DOWN, all);
        ListItem row = new ListItem(new Span(layer.name()), up, down);
        row.getElement().setAttribute("data-layer", layer.linkName());
        return row;
    }

    private Button button(Seen layer, int places, List<Seen> all) {
        Button button = new Button((places < 0 ? VaadinIcon.ARROW_UP : VaadinIcon.ARROW_DOWN).create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(places < 0 ? "order.up" : "order.down", layer.name()));
        int end = places < 0 ? 0 : all.size() - 1;
        button.setEnabled(all.indexOf(layer) != end);
        button.addClickListener(click -> {
            moves.move(layer.linkName(), places);
            told(layer, places);
        });
        return button;
    }

    /** Whoever moves a layer by keyboard goes on with it, where it came to lie. */
    private void told(Seen layer, int places) {
        List<ListItem> rows = rows();
        rows.stream()
                .filter(row -> layer.linkName().equals(row.getElement().getAttribute("data-layer")))
                .findFirst()
                .ifPresent(row -> {
                    said.setText(getTranslation("order.said", layer.name(), rows.indexOf(row) + 1, rows.size()));
                    button(row, places).or(() -> button(row, -places)).ifPresent(Button::focus);
                });
    }

    private List<ListItem> rows() {
        return list.getChildren().map(ListItem.class::cast).toList();
    }

    private static Optional<Button> button(ListItem row, int places) {
        List<Button> buttons = row.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
        return Optional.of(places < 0 ? buttons.getFirst() : buttons.getLast()).filter(Button::isEnabled);
    }
}
