package nl.areaal.mapui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** A person closed the polygon that {@link AreaalMap#startDrawing()} asked for; drawing is over. */
@DomEvent("polygon-drawn")
public class PolygonDrawnEvent extends ComponentEvent<AreaalMap> {
    private final LonLatRing ring;

    /**
     * Reads what the browser sends.
     *
     * @param lonLats lon and lat by turns
     */
    public PolygonDrawnEvent(AreaalMap map, boolean fromClient, @EventData("event.detail.lonLats") ArrayNode lonLats) {
        this(map, fromClient, ring(lonLats));
    }

    public PolygonDrawnEvent(AreaalMap map, boolean fromClient, LonLatRing ring) {
        super(map, fromClient);
        this.ring = ring;
    }

    public LonLatRing ring() {
        return ring;
    }

    private static LonLatRing ring(ArrayNode lonLats) {
        List<LonLat> corners = new ArrayList<>();
        for (int i = 0; i + 1 < lonLats.size(); i += 2) {
            corners.add(new LonLat(lonLats.get(i).asDouble(), lonLats.get(i + 1).asDouble()));
        }
        return new LonLatRing(corners);
    }
}
