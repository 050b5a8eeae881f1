package nl.areaal.mapui.map;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** Small maps of the same ground that move together, each with what one run of a model found. */
@Tag("areaal-linked-maps")
@JsModule("./map/linked-maps.ts")
public final class LinkedMaps extends Component implements HasStyle {
    /** More than these a page has no room for, nor a browser time. */
    public static final int MOST = 4;

    /**
     * One of the maps.
     *
     * @param label what it shows, which a screen reader calls it too
     */
    public record Small(String label, ModelOverlay overlay) {}

    /**
     * Makes one without maps.
     *
     * @param styleUrl where the MapLibre style is
     */
    public LinkedMaps(String styleUrl) {
        getElement().setProperty("styleUrl", styleUrl);
        getElement().setPropertyMap("darkColours", MapStyle.DARK);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setProperty("language", getLocale().getLanguage());
    }

    /**
     * Shows these maps in place of those before.
     *
     * @throws IllegalArgumentException when there are more than {@value #MOST}
     */
    public void show(List<Small> maps, LonLatBounds ground) {
        if (maps.size() > MOST) {
            throw new IllegalArgumentException("linked maps: there are " + maps.size() + ", expected at most " + MOST);
        }
        getElement().setPropertyJson("bounds", MapWire.bounds(ground));
        getElement().setPropertyJson("maps", MapWire.smallMaps(maps));
    }
}
