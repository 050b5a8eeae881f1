package nl.areaal.mapui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A person took a tool of the map in hand, used it or put it away. */
@DomEvent("tool-changed")
public class ToolChangedEvent extends ComponentEvent<AreaalMap> {
    private final String link;

    public ToolChangedEvent(AreaalMap map, boolean fromClient, @EventData("event.detail.link") String link) {
        super(map, fromClient);
        this.link = link;
    }

    /** The tool and its state as a link has them; empty for none. It comes from the browser: check it, never trust it. */
    public String link() {
        return link;
    }
}
