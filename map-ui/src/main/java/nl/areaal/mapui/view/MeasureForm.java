package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.component.textfield.IntegerField;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.mapui.map.AreaalMap;
import org.locationtech.jts.geom.Polygon;

/** Chooses what to change and how much of it, and asks the map where. */
final class MeasureForm extends Div {
    private static final double PERCENT = 100;
    private static final int MOST_DWELLINGS = 100_000;

    private final AreaalMap map;
    private final RadioButtonGroup<MeasureKind> kind = new RadioButtonGroup<>();
    private final IntegerSlider canopy = share("measure.canopy", 40);
    private final IntegerSlider depaved = share("measure.depaved", 50);
    private final IntegerSlider green = share("measure.green", 30);
    private final IntegerField dwellings = new IntegerField();
    private final Button draw = new Button(VaadinIcon.AREA_SELECT.create());
    private final Div drawing = new Div();

    MeasureForm(AreaalMap map) {
        this.map = map;
        addClassName("measure-form");
        kind.setLabel(getTranslation("measure.kind"));
        kind.setItems(MeasureKind.values());
        kind.setItemLabelGenerator(item -> getTranslation(item.labelKey()));
        kind.setValue(MeasureKind.PLANT_TREES);
        kind.addValueChangeListener(change -> showFields(change.getValue()));
        dwellings.setLabel(getTranslation("measure.dwellings"));
        dwellings.setMin(1);
        dwellings.setMax(MOST_DWELLINGS);
        dwellings.setValue(200);
        dwellings.setStepButtonsVisible(true);
        draw.addClassName("draw");
        draw.addThemeVariants(ButtonVariant.PRIMARY);
        draw.setText(getTranslation("measure.draw"));
        draw.addClickListener(click -> startDrawing());
        add(kind, canopy, depaved, dwellings, green, draw, drawing);
        showFields(MeasureKind.PLANT_TREES);
    }

    /** The chosen measure in the place that was drawn. */
    Intervention in(Polygon extent) {
        return switch (kind.getValue()) {
            case PLANT_TREES -> new Intervention.PlantTrees(extent, canopy.getValue() / PERCENT);
            case DEPAVE -> new Intervention.Depave(extent, depaved.getValue() / PERCENT);
            case BUILD_DWELLINGS ->
                new Intervention.BuildDwellings(extent, dwellings.getValue(), green.getValue() / PERCENT);
        };
    }

    /** Back from drawing, whether or not something was drawn. */
    void drawingEnded() {
        drawing.removeAll();
        draw.setVisible(true);
    }

    private void startDrawing() {
        if (kind.getValue() == MeasureKind.BUILD_DWELLINGS
                && dwellings.getOptionalValue().isEmpty()) {
            dwellings.setInvalid(true);
            dwellings.setErrorMessage(getTranslation("measure.dwellings.missing"));
            return;
        }
        Button cancel = new Button(getTranslation("measure.cancel"), click -> {
            map.cancelDrawing();
            drawingEnded();
        });
        drawing.add(Notice.busy(getTranslation("measure.drawing")), cancel);
        draw.setVisible(false);
        map.startDrawing();
    }

    private void showFields(MeasureKind chosen) {
        canopy.setVisible(chosen == MeasureKind.PLANT_TREES);
        depaved.setVisible(chosen == MeasureKind.DEPAVE);
        dwellings.setVisible(chosen == MeasureKind.BUILD_DWELLINGS);
        green.setVisible(chosen == MeasureKind.BUILD_DWELLINGS);
    }

    private IntegerSlider share(String label, int percent) {
        IntegerSlider slider = new IntegerSlider(getTranslation(label), 0, (int) PERCENT);
        slider.setStep(5);
        slider.setValue(percent);
        slider.setMinMaxVisible(true);
        slider.setWidthFull();
        return slider;
    }
}
