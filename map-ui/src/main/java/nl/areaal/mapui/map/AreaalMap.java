package nl.areaal.mapui.map;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.sun.SunDay;
import org.locationtech.jts.geom.Geometry;

/**
 * The map of the region. What it should show is kept as state, so that it survives leaving the page and coming back;
 * moving and drawing are acts, done once.
 */
@Tag("areaal-map")
@JsModule("./map/areaal-map.ts")
@NpmPackage(value = "maplibre-gl", version = "6.17.0")
@NpmPackage(value = "@fontsource/noto-sans", version = "5.3.0")
public final class AreaalMap extends Component implements HasSize, HasStyle {
    private static final String SELECTED_AREA = "selectedArea";
    private static final String TOOL = "tool";

    private final Map<String, Boolean> visible = new TreeMap<>();
    private final Map<String, Double> opacity = new TreeMap<>();

    public AreaalMap() {
        // A click selects in the browser at once; the server must know, or it could not take the selection back.
        getElement().addPropertyChangeListener(SELECTED_AREA, "area-click", event -> {});
        getElement().addPropertyChangeListener(TOOL, "tool-changed", event -> {});
        getElement().setPropertyMap("darkColours", MapStyle.DARK);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setProperty("language", getLocale().getLanguage());
    }

    /** Where the MapLibre style is; only its own origin is ever asked for anything. */
    public void setStyleUrl(String url) {
        getElement().setProperty("styleUrl", url);
    }

    /** What a screen reader calls the map. */
    public void setLabel(String label) {
        getElement().setProperty("label", label);
    }

    public void setLayerVisible(String group, boolean shown) {
        visible.put(group, shown);
        getElement().setPropertyMap("layerVisible", visible);
    }

    /**
     * Fades a group of layers.
     *
     * @param share 0 (not there) to 1 (as the style draws it)
     */
    public void setLayerOpacity(String group, double share) {
        opacity.put(group, MapOpacity.require(share));
        getElement().setPropertyMap("layerOpacity", opacity);
    }

    /** Puts groups of layers over each other, the first on top; none puts them back as the style has them. */
    public void setLayerOrder(List<String> groups) {
        getElement().setPropertyList("layerOrder", groups);
    }

    /** Draws these collections in place of those before. */
    public void showCollections(List<CollectionLayer> collections) {
        getElement().setPropertyJson("collections", MapWire.collections(collections));
    }

    /** Shows the boundaries of one level, whatever the zoom. */
    public void showAreaLevel(AreaLevel level) {
        getElement().setProperty("areaLevel", MapWire.level(level));
    }

    /** Lets the zoom choose the level of the boundaries: provincie from afar, then gemeente, then wijk. */
    public void showAreaLevelByZoom() {
        getElement().setProperty("areaLevel", "");
    }

    /** Outlines an area and dims the rest a little; empty takes the selection away. Sends no event. */
    public void selectArea(Optional<String> code) {
        getElement().setProperty(SELECTED_AREA, code.orElse(""));
    }

    /** Outlines ground that is no area of the map's own; empty takes the outline away. In degrees, longitude first. */
    public void showOutline(Optional<Geometry> ground) {
        getElement().setPropertyJson("outline", MapWire.rings(ground));
    }

    public void fitBounds(LonLatBounds bounds) {
        getElement().callJsFunction("fitBounds", MapWire.bounds(bounds));
    }

    public void setView(MapView view) {
        getElement().callJsFunction("moveTo", MapWire.view(view));
    }

    /** Tilts the map so that buildings stand up, or lays it flat. */
    public void set3d(boolean standing) {
        getElement().setProperty("standing", standing);
    }

    /** Asks for a polygon; ends with a {@link PolygonDrawnEvent} or a {@link DrawingCancelledEvent}. */
    public void startDrawing() {
        getElement().callJsFunction("startDrawing");
    }

    /** Leaves drawing without an event. */
    public void cancelDrawing() {
        getElement().callJsFunction("stopDrawing");
    }

    /** Draws these interventions in place of those before. */
    public void showInterventions(List<InterventionShape> shapes) {
        getElement().setPropertyJson("interventions", MapWire.interventions(shapes));
    }

    /** Points out these places in place of those before. */
    public void showPlaces(List<PlaceShape> places) {
        getElement().setPropertyJson("places", MapWire.places(places));
    }

    /** Says that the answer to a {@link MeasureMove} is on the screen, so that the browser tells the newest one. */
    public void moveAnswered(int number) {
        getElement().callJsFunction("moveAnswered", number);
    }

    /** Has the map tell what it shows, now and after each move; else it tells only those who look at it by keyboard or ask. */
    public void tellSight(boolean always) {
        getElement().setProperty("sightWanted", always);
    }

    /** Has the map tell what it shows once more, when it is at rest. */
    public void refreshSight() {
        getElement().callJsFunction("refreshSight");
    }

    /** Has the map tell what it shows, once, as asked for. */
    public void askSight() {
        getElement().callJsFunction("askSight");
    }

    public void showOverlay(ModelOverlay overlay) {
        getElement().setPropertyJson("overlay", MapWire.overlay(overlay));
    }

    public void hideOverlay() {
        getElement().removeProperty("overlay");
    }

    /** Offers tools on the map itself: to measure, to look back, to compare, for sun and shadow, and to print. */
    public void offerTools() {
        getElement().setProperty("toolsOffered", true);
    }

    /** Takes a tool in hand as a link has it, e.g. {@code time:2026-11-27T14:00Z}; empty puts away the one that is. */
    public void useTool(String link) {
        getElement().setProperty(TOOL, link);
    }

    /** Tells the tool for sun and shadow of the day that it asks about. */
    public void showSun(SunDay day) {
        getElement().setPropertyJson("sunDay", MapWire.sunDay(day));
    }

    /**
     * Draws the map for paper, of which a CSS millimetre is one: north up, at this scale and no other, and finely.
     *
     * @param scale so many millimetres of ground in one of paper
     */
    public void setScaleOnPaper(int scale) {
        getElement().setProperty("scaleOnPaper", scale);
    }

    /** What a swipe may show beside the answer that lies on the map; empty when there are no two. */
    public void offerLeftAnswer(Optional<LeftAnswer> answer) {
        answer.ifPresentOrElse(
                one -> getElement().setPropertyJson("leftAnswer", MapWire.leftAnswer(one)),
                () -> getElement().removeProperty("leftAnswer"));
    }

    /** Follows the newest readings from this server-sent event stream, e.g. {@code /live/observations}. */
    public void connectLive(String url) {
        getElement().setProperty("liveUrl", url);
    }

    public Registration addReadyListener(ComponentEventListener<MapReadyEvent> listener) {
        return addListener(MapReadyEvent.class, listener);
    }

    public Registration addAreaClickListener(ComponentEventListener<AreaClickEvent> listener) {
        return addListener(AreaClickEvent.class, listener);
    }

    public Registration addSensorClickListener(ComponentEventListener<SensorClickEvent> listener) {
        return addListener(SensorClickEvent.class, listener);
    }

    public Registration addPolygonDrawnListener(ComponentEventListener<PolygonDrawnEvent> listener) {
        return addListener(PolygonDrawnEvent.class, listener);
    }

    public Registration addMeasureMoveListener(ComponentEventListener<MeasureMoveEvent> listener) {
        return addListener(MeasureMoveEvent.class, listener);
    }

    public Registration addDrawingCancelledListener(ComponentEventListener<DrawingCancelledEvent> listener) {
        return addListener(DrawingCancelledEvent.class, listener);
    }

    public Registration addMoveListener(ComponentEventListener<MapMoveEvent> listener) {
        return addListener(MapMoveEvent.class, listener);
    }

    public Registration addToolListener(ComponentEventListener<ToolChangedEvent> listener) {
        return addListener(ToolChangedEvent.class, listener);
    }

    public Registration addPrintListener(ComponentEventListener<PrintWantedEvent> listener) {
        return addListener(PrintWantedEvent.class, listener);
    }

    public Registration addSightListener(ComponentEventListener<MapSightEvent> listener) {
        return addListener(MapSightEvent.class, listener);
    }
}
