package nl.areaal.mapui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** The map shows something else, or somebody asks what it shows; see {@link AreaalMap#tellSight}. */
@DomEvent("sight")
public class MapSightEvent extends ComponentEvent<AreaalMap> {
    private final MapSight sight;

    public MapSightEvent(AreaalMap map, boolean fromClient, @EventData("event.detail") MapSight sight) {
        super(map, fromClient);
        this.sight = sight;
    }

    public MapSight sight() {
        return sight;
    }
}
