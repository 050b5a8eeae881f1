package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.slider.IntegerSlider;
import java.util.Locale;

/** One layer of the panel: switched on and off, faded, and explained by its legend and by where it comes from. */
final class LayerRow extends Div {
    private final MapLayer layer;
    private final Hears hears;
    private final Checkbox shown = new Checkbox();
    private final Button more = new Button(VaadinIcon.ANGLE_DOWN.create());
    private final Div details = new Div();
    private final IntegerSlider opacity = new IntegerSlider(getTranslation("layers.opacity"), 0, LayerChoice.WHOLE);

    /** What becomes of a reader's acts. */
    interface Hears {
        void switched(MapLayer layer, boolean on);

        void faded(MapLayer layer, int percent);

        /** What a layer is and where it comes from, asked for when somebody wants to know. */
        Component[] explained(MapLayer layer);
    }

    LayerRow(MapLayer layer, Hears hears) {
        this.layer = layer;
        this.hears = hears;
        addClassName("layer-row");
        getElement().setAttribute("data-layer", layer.key());
        shown.setLabel(layer.name());
        shown.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                hears.switched(layer, change.getValue());
            }
        });
        opacity.setWidthFull();
        opacity.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                hears.faded(layer, change.getValue());
            }
        });
        details.addClassName("layer-details");
        details.setVisible(false);
        prepareMore();
        Div line = new Div(shown, more);
        line.addClassName("layer-line");
        add(line, details);
    }

    MapLayer layer() {
        return layer;
    }

    /** Shows a layer as it is on the map now. */
    void show(boolean visible, int percent) {
        shown.setValue(visible);
        opacity.setValue(percent);
        if (details.isVisible()) {
            explain();
        }
    }

    boolean isShown() {
        return shown.getValue();
    }

    /** Whether this is what somebody searches for. */
    boolean matches(String words) {
        return layer.name().toLowerCase(Locale.ROOT).contains(words);
    }

    private void prepareMore() {
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.setAriaLabel(getTranslation("layers.details", layer.name()));
        more.getElement().setAttribute("aria-expanded", "false");
        more.addClickListener(click -> {
            boolean open = !details.isVisible();
            details.setVisible(open);
            more.setIcon((open ? VaadinIcon.ANGLE_UP : VaadinIcon.ANGLE_DOWN).create());
            more.getElement().setAttribute("aria-expanded", String.valueOf(open));
            if (open) {
                explain();
            }
        });
    }

    private void explain() {
        details.removeAll();
        details.add(opacity);
        details.add(hears.explained(layer));
    }
}
