package nl.areaal.mapui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A person chose a sensor on the map. */
@DomEvent("sensor-click")
public class SensorClickEvent extends ComponentEvent<AreaalMap> {
    private final long thing;

    public SensorClickEvent(AreaalMap map, boolean fromClient, @EventData("event.detail.thing") double thing) {
        super(map, fromClient);
        this.thing = (long) thing;
    }

    /** Number of the thing that carries the sensor. It comes from the browser: look it up, never trust it. */
    public long thing() {
        return thing;
    }
}
