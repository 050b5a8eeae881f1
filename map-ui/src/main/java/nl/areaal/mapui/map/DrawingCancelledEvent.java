package nl.areaal.mapui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/** A person gave up drawing; nothing was drawn. */
@DomEvent("drawing-cancelled")
public class DrawingCancelledEvent extends ComponentEvent<AreaalMap> {
    public DrawingCancelledEvent(AreaalMap map, boolean fromClient) {
        super(map, fromClient);
    }
}
