package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.slider.IntegerSlider;
import java.util.Locale;
import java.util.Optional;

/** One layer of the panel: switched on and off, faded, and explained by its legend and by where it comes from. */
final class LayerRow extends Div {
    private final MapLayer layer;
    private final Hears hears;
    private final Checkbox shown = new Checkbox();
    private final Button more = new Button(VaadinIcon.ANGLE_DOWN.create());
    private final Div details = new Div();
    private Optional<IntegerSlider> opacity = Optional.empty();
    private int percent;

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
        this.percent = percent;
        shown.setValue(visible);
        opacity.ifPresent(slider -> slider.setValue(percent));
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
        details.add(slider());
        details.add(hears.explained(layer));
    }

    /** Made for whoever opens a row: there are many rows on each map, of which few are opened. */
    private IntegerSlider slider() {
        IntegerSlider slider = opacity.orElseGet(this::newSlider);
        opacity = Optional.of(slider);
        return slider;
    }

    private IntegerSlider newSlider() {
        IntegerSlider slider = new IntegerSlider(getTranslation("layers.opacity"), 0, LayerChoice.WHOLE);
        slider.setWidthFull();
        slider.setValue(percent);
        slider.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                hears.faded(layer, change.getValue());
            }
        });
        return slider;
    }
}
