package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Observation;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Language;

/** What one sensor measures and its newest value; choosing it shows its course. */
final class ReadingRow extends NativeButton {
    private final Figures figures = new Figures(getLocale());
    private final Span value = new Span("–");
    private final Span time = new Span(getTranslation("sensors.no-reading"));

    ReadingRow(Datastream stream, Runnable chosen) {
        addClassName("reading");
        getElement().setAttribute("data-datastream", String.valueOf(stream.id()));
        Span name = new Span(PropertyName.of(stream.property(), Language.of(getLocale())));
        name.addClassName("reading-name");
        value.addClassName("reading-value");
        Span unit = new Span(stream.unit().symbol());
        unit.addClassName("unit");
        time.addClassName("reading-time");
        add(name, value, unit, time);
        setChosen(false);
        addClickListener(click -> chosen.run());
    }

    void show(Observation reading) {
        String written = figures.reading(reading.result());
        if (!written.equals(value.getText())) {
            value.setText(written);
            flash();
        }
        time.setText(figures.clock(reading.phenomenonTime()));
        setClassName("implausible", !reading.quality().isUsable());
    }

    void setChosen(boolean chosen) {
        getElement().setAttribute("aria-pressed", String.valueOf(chosen));
    }

    /** Draws the eye to a value that moved; a new animation starts only when the old class is gone. */
    private void flash() {
        boolean even = value.hasClassName("moved-even");
        value.setClassName("moved-even", !even);
        value.setClassName("moved-odd", even);
    }
}
