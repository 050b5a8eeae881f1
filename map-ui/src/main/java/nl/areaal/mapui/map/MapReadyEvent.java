package nl.areaal.mapui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** The map has drawn everything it was asked for the first time. */
@DomEvent("map-ready")
public class MapReadyEvent extends ComponentEvent<AreaalMap> {
    private final String renderer;

    public MapReadyEvent(AreaalMap map, boolean fromClient, @EventData("event.detail.renderer") String renderer) {
        super(map, fromClient);
        this.renderer = renderer;
    }

    /** What draws, as WebGL names it. */
    public String renderer() {
        return renderer;
    }
}
