package nl.areaal.mapui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A person chose an area on the map. The map shows it as selected already. */
@DomEvent("area-click")
public class AreaClickEvent extends ComponentEvent<AreaalMap> {
    private final String code;
    private final LonLat place;

    public AreaClickEvent(
            AreaalMap map,
            boolean fromClient,
            @EventData("event.detail.code") String code,
            @EventData("event.detail.lon") double lon,
            @EventData("event.detail.lat") double lat) {
        super(map, fromClient);
        this.code = code;
        this.place = new LonLat(lon, lat);
    }

    /** Code of the area, e.g. GM0344. It comes from the browser: look it up, never trust it. */
    public String code() {
        return code;
    }

    /** Where they pointed. */
    public LonLat place() {
        return place;
    }
}
