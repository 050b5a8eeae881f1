package nl.areaal.mapui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/** A person wants the map on paper. */
@DomEvent("print-wanted")
public class PrintWantedEvent extends ComponentEvent<AreaalMap> {
    public PrintWantedEvent(AreaalMap map, boolean fromClient) {
        super(map, fromClient);
    }
}
