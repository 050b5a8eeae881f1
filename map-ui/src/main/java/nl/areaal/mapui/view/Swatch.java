package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Span;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.mapui.map.MeasureLook;

/** A small piece of how a measure looks on the map. Its name always stands beside it. */
final class Swatch extends Span {
    Swatch(InterventionKind kind) {
        MeasureLook look = MeasureLook.of(kind);
        addClassNames("swatch", "hatching-" + look.hatching().key());
        getStyle().setColor(look.colour());
        getElement().setAttribute("aria-hidden", "true");
    }
}
