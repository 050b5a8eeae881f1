package nl.areaal.mapui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** The map came to rest at another view. */
@DomEvent("move-end")
public class MapMoveEvent extends ComponentEvent<AreaalMap> {
    private final MapView view;

    public MapMoveEvent(AreaalMap map, boolean fromClient, @EventData("event.detail") MapView view) {
        super(map, fromClient);
        this.view = view;
    }

    public MapView view() {
        return view;
    }
}
