package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionKind;
import org.locationtech.jts.geom.Polygon;

/** Chooses what to change and how much of it, made from the settings of the kind, and asks the map where. */
final class MeasureForm extends Div {
    private final Pencil pencil;
    private final Select<InterventionKind> kind = new Select<>();
    private final Div settings = new Div();
    private final Button draw = new Button(VaadinIcon.AREA_SELECT.create());
    private final Div drawing = new Div();
    private List<SettingField> fields = List.of();

    MeasureForm(Pencil pencil) {
        this.pencil = pencil;
        addClassName("measure-form");
        settings.addClassName("measure-settings");
        kind.setLabel(getTranslation("measure.kind"));
        kind.setItems(InterventionKind.values());
        kind.setItemLabelGenerator(item -> item.title().in(getLocale()));
        kind.setRenderer(new ComponentRenderer<>(this::item));
        kind.setWidthFull();
        kind.addValueChangeListener(change -> showSettings(change.getValue()));
        draw.addClassName("draw");
        draw.addThemeVariants(ButtonVariant.PRIMARY);
        draw.setText(getTranslation("measure.draw"));
        draw.addClickListener(click -> startDrawing());
        add(kind, settings, draw, drawing);
        kind.setValue(InterventionKind.PLANT_TREES);
    }

    /** The chosen measure in the place that was drawn; empty when a setting is missing, which then says so. */
    Optional<Intervention> in(Polygon extent) {
        return chosen().map(values -> kind.getValue().make(extent, values));
    }

    /** Back from drawing, whether or not something was drawn. */
    void drawingEnded() {
        drawing.removeAll();
        draw.setVisible(true);
    }

    private Optional<Map<String, Double>> chosen() {
        Map<String, Double> values = new HashMap<>();
        for (SettingField field : fields) {
            field.chosen().ifPresent(value -> values.put(field.setting.key(), value));
        }
        return values.size() == fields.size() ? Optional.of(values) : Optional.empty();
    }

    private void startDrawing() {
        if (chosen().isEmpty()) {
            return;
        }
        pencil.draw();
        Button cancel = new Button(getTranslation("measure.cancel"), click -> {
            pencil.stop();
            drawingEnded();
        });
        drawing.add(Notice.busy(getTranslation("measure.drawing")), cancel);
        draw.setVisible(false);
    }

    private void showSettings(InterventionKind chosen) {
        fields = chosen.settings().stream().map(SettingField::of).toList();
        settings.removeAll();
        settings.add(List.copyOf(fields));
    }

    private Div item(InterventionKind one) {
        Div item = new Div(new Swatch(one), new Span(one.title().in(getLocale())));
        item.addClassName("measure-item");
        return item;
    }
}
