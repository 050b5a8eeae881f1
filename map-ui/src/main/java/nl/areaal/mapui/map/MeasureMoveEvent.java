package nl.areaal.mapui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A person drags an intervention over the map. The next position comes when this one has been answered. */
@DomEvent("measure-move")
public class MeasureMoveEvent extends ComponentEvent<AreaalMap> {
    private final MeasureMove move;

    public MeasureMoveEvent(AreaalMap map, boolean fromClient, @EventData("event.detail") MeasureMove move) {
        super(map, fromClient);
        this.move = move;
    }

    public MeasureMove move() {
        return move;
    }
}
