package nl.areaal.mapui.map;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A small chart: values over time with their range, or values side by side with their band. */
@Tag("areaal-chart")
@JsModule("./chart/areaal-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public final class AreaalChart extends Component implements HasSize, HasStyle {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setProperty("language", getLocale().getLanguage());
    }

    /** What a screen reader calls the chart. */
    public void setLabel(String label) {
        getElement().setProperty("label", label);
    }

    /** Draws lines over time in place of what was there. Series of one unit share an axis. */
    public void setSeries(List<ChartSeries> series) {
        ArrayNode lines = JSON.arrayNode();
        series.forEach(one -> lines.add(line(one)));
        getElement()
                .setPropertyJson(
                        "content",
                        JSON.objectNode()
                                .put("kind", "lines")
                                .set("lines", lines)
                                .asObject());
    }

    /** Adds a point at the right of a line, e.g. a reading that just came in. */
    public void appendPoint(String seriesName, ChartPoint point) {
        getElement().callJsFunction("appendPoint", seriesName, point(point));
    }

    /** Draws bars side by side in place of what was there. */
    public void setBars(String unit, List<ChartBar> bars) {
        ArrayNode nodes = JSON.arrayNode();
        bars.forEach(one -> nodes.add(bar(one)));
        getElement()
                .setPropertyJson(
                        "content",
                        JSON.objectNode()
                                .put("kind", "bars")
                                .put("unit", unit)
                                .set("bars", nodes)
                                .asObject());
    }

    private static ObjectNode line(ChartSeries series) {
        ArrayNode points = JSON.arrayNode();
        series.points().forEach(one -> points.add(point(one)));
        return JSON.objectNode()
                .put("name", series.name())
                .put("unit", series.unit())
                .set("points", points)
                .asObject();
    }

    private static ArrayNode point(ChartPoint point) {
        return JSON.arrayNode()
                .add(point.time().toEpochMilli())
                .add(point.value())
                .add(point.low())
                .add(point.high());
    }

    private static ObjectNode bar(ChartBar bar) {
        return JSON.objectNode()
                .put("label", bar.label())
                .put("value", bar.value())
                .put("low", bar.low())
                .put("high", bar.high());
    }
}
