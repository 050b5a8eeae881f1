package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.slider.IntegerSlider;
import java.util.Optional;
import java.util.function.Consumer;
import nl.areaal.mapui.map.LayerGroup;
import nl.areaal.mapui.map.LegendEntry;

/** One group of layers: switched on and off, faded, and explained by its legend. */
final class LayerRow extends Div {
    private static final int WHOLE = 100;

    private final LayerGroup group;
    private final Drawing drawing;
    private final Checkbox shown = new Checkbox();
    private final Div details = new Div();

    /** The way a group is drawn. */
    interface Drawing {
        void setShown(boolean shown);

        void setOpacity(double share);
    }

    LayerRow(LayerGroup group, Drawing drawing) {
        this.group = group;
        this.drawing = drawing;
        addClassName("layer-row");
        shown.setLabel(getTranslation(group.labelKey()));
        shown.setValue(group.visible());
        shown.addValueChangeListener(change -> drawing.setShown(change.getValue()));
        details.addClassName("layer-details");
        details.setVisible(false);
        details.add(opacity());
        if (!group.legend().isEmpty()) {
            details.add(legend());
        }
        Div line = new Div(shown, more());
        line.addClassName("layer-line");
        add(line, details);
    }

    LayerGroup group() {
        return group;
    }

    /** Puts what the colours mean with the rest. */
    void explain(Component legend) {
        details.add(legend);
    }

    /** Tells when a person switches the group. */
    void onSwitch(Consumer<Boolean> listener) {
        shown.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.accept(change.getValue());
            }
        });
    }

    /** Shows or hides the group; empty means as the style does to begin with. */
    void show(Optional<Boolean> wanted) {
        boolean visible = wanted.orElse(group.visible());
        shown.setValue(visible);
        drawing.setShown(visible);
    }

    private Button more() {
        Button more = new Button(VaadinIcon.ANGLE_DOWN.create());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.setAriaLabel(getTranslation("layers.details", getTranslation(group.labelKey())));
        more.getElement().setAttribute("aria-expanded", "false");
        more.addClickListener(click -> {
            boolean open = !details.isVisible();
            details.setVisible(open);
            more.setIcon((open ? VaadinIcon.ANGLE_UP : VaadinIcon.ANGLE_DOWN).create());
            more.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        return more;
    }

    private IntegerSlider opacity() {
        IntegerSlider slider = new IntegerSlider(getTranslation("layers.opacity"), 0, WHOLE);
        slider.setValue(WHOLE);
        slider.setWidthFull();
        slider.addValueChangeListener(change -> drawing.setOpacity((double) change.getValue() / WHOLE));
        return slider;
    }

    private UnorderedList legend() {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("legend");
        for (LegendEntry entry : group.legend()) {
            Span colour = new Span();
            colour.addClassName("swatch");
            colour.getStyle().setBackgroundColor(entry.colour());
            legend.add(new ListItem(colour, new Span(getTranslation(entry.labelKey()))));
        }
        return legend;
    }
}
