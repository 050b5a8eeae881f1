package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import nl.areaal.core.scenario.Setting;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;

/** Asks for one setting of a measure: a share as a slider that says its percentage, a number with its unit and bounds. */
abstract class SettingField extends Div {
    final Setting setting;

    private SettingField(Setting setting) {
        this.setting = setting;
        addClassName("setting-field");
    }

    static SettingField of(Setting setting) {
        return setting.isShare() ? new Share(setting) : new Amount(setting);
    }

    /** What was chosen; empty when it is missing or out of bounds, and then the field says so. */
    abstract Optional<Double> chosen();

    /** A part of a whole. */
    private static final class Share extends SettingField {
        private static final int PERCENT = 100;
        private static final int STEP = 5;
        private final IntegerSlider slider = new IntegerSlider(0, PERCENT);
        private final Span value = new Span();

        Share(Setting setting) {
            super(setting);
            String name = setting.name().in(getLocale());
            slider.setAriaLabel(name + " (%)");
            slider.setStep(STEP);
            slider.setValue((int) Math.round(setting.usual() * PERCENT));
            slider.setValueChangeMode(ValueChangeMode.EAGER);
            slider.addValueChangeListener(change -> showValue());
            slider.setWidthFull();
            value.addClassName("setting-value");
            Div line = new Div(new Span(name), value);
            line.addClassName("setting-line");
            add(line, slider);
            showValue();
        }

        @Override
        Optional<Double> chosen() {
            return Optional.of(slider.getValue() / (double) PERCENT);
        }

        private void showValue() {
            value.setText(slider.getValue() + " %");
        }
    }

    /** A number with a unit. */
    private static final class Amount extends SettingField {
        private final NumberField field = new NumberField();

        Amount(Setting setting) {
            super(setting);
            Figures figures = new Figures(getLocale());
            String unit = Units.shown(setting.unit());
            field.setLabel(setting.name().in(getLocale()));
            field.setMin(setting.low());
            field.setMax(setting.high());
            field.setStep(setting.whole() ? 1 : stepFor(setting));
            field.setStepButtonsVisible(true);
            field.setValue(setting.usual());
            field.setWidthFull();
            if (!unit.isEmpty()) {
                field.setSuffixComponent(new Span(unit));
            }
            String bounds = getTranslation(
                            "measure.bounds", figures.plain(setting.low()), figures.plain(setting.high()), unit)
                    .strip();
            field.setHelperText(bounds);
            field.setI18n(new NumberField.NumberFieldI18n()
                    .setRequiredErrorMessage(bounds)
                    .setBadInputErrorMessage(bounds)
                    .setMinErrorMessage(bounds)
                    .setMaxErrorMessage(bounds)
                    .setStepErrorMessage(bounds));
            add(field);
        }

        @Override
        Optional<Double> chosen() {
            Optional<Double> value = field.getOptionalValue().filter(this::isAllowed);
            field.setInvalid(value.isEmpty());
            return value;
        }

        private boolean isAllowed(double value) {
            return value >= setting.low() && value <= setting.high() && (!setting.whole() || value == Math.rint(value));
        }

        /** Small enough to reach the lowest value, and round. */
        private static double stepFor(Setting setting) {
            return Math.pow(10, Math.floor(Math.log10(Math.max(setting.low(), setting.usual() / 10))));
        }
    }
}
