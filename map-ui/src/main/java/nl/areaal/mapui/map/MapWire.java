package nl.areaal.mapui.map;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.sun.SunDay;
import nl.areaal.geodata.layer.GeometryKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LinearRing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the values of this package go to the browser; `wire.ts` reads the same members. */
final class MapWire {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private MapWire() {}

    static String level(AreaLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    static ArrayNode bounds(LonLatBounds bounds) {
        return JSON.arrayNode().add(position(bounds.southWest())).add(position(bounds.northEast()));
    }

    static ObjectNode view(MapView view) {
        return JSON.objectNode()
                .put("zoom", view.zoom())
                .put("bearing", view.bearing())
                .put("pitch", view.pitch())
                .set("centre", position(view.centre()))
                .asObject();
    }

    static ObjectNode overlay(ModelOverlay overlay) {
        ObjectNode node = JSON.objectNode()
                .put("model", overlay.model())
                .put("run", overlay.run().toString())
                .put("show", overlay.show().key())
                .put("opacity", overlay.opacity());
        overlay.beside().ifPresent(run -> node.put("beside", run.toString()));
        return node;
    }

    static ObjectNode leftAnswer(LeftAnswer answer) {
        return JSON.objectNode()
                .put("left", answer.left())
                .put("right", answer.right())
                .set("overlay", overlay(answer.overlay()))
                .asObject();
    }

    static ObjectNode sunDay(SunDay day) {
        ArrayNode positions = JSON.arrayNode();
        day.positions()
                .forEach(sun -> positions.add(JSON.arrayNode()
                        .add(Math.round(sun.azimuthDegrees() * 100) / 100.0)
                        .add(Math.round(sun.altitudeDegrees() * 100) / 100.0)));
        return JSON.objectNode()
                .put("date", day.date().toString())
                .put("sunrise", day.sunrise().map(CLOCK::format).orElse(""))
                .put("sunset", day.sunset().map(CLOCK::format).orElse(""))
                .set("positions", positions)
                .asObject();
    }

    static ArrayNode smallMaps(List<LinkedMaps.Small> maps) {
        ArrayNode nodes = JSON.arrayNode();
        for (LinkedMaps.Small map : maps) {
            ObjectNode node = JSON.objectNode().put("label", map.label());
            node.set("overlay", overlay(map.overlay()));
            nodes.add(node);
        }
        return nodes;
    }

    static ArrayNode collections(List<CollectionLayer> collections) {
        return JSON.arrayNode()
                .addAll(collections.stream().map(MapWire::collection).toList());
    }

    private static ObjectNode collection(CollectionLayer layer) {
        return JSON.objectNode()
                .put("id", layer.collection())
                .put("kind", layer.kind().map(GeometryKind::word).orElse("grid"))
                .put("colour", layer.colour())
                .put("minZoom", layer.minZoom())
                .put("opacity", layer.opacity());
    }

    static ArrayNode interventions(List<InterventionShape> shapes) {
        return JSON.arrayNode()
                .addAll(shapes.stream().map(MapWire::intervention).toList());
    }

    private static ObjectNode intervention(InterventionShape shape) {
        MeasureLook look = MeasureLook.of(shape.kind());
        ObjectNode node = JSON.objectNode()
                .put("colour", look.colour())
                .put("hatching", look.hatching().key())
                .put("label", shape.label());
        node.set("ring", ring(shape.outline()));
        return node;
    }

    /** The rings of all polygons of a geometry, one after the other. */
    static ArrayNode rings(Optional<Geometry> ground) {
        ArrayNode rings = JSON.arrayNode();
        ground.ifPresent(drawn -> drawn.apply((GeometryComponentFilter) part -> {
            if (part instanceof LinearRing ring) {
                rings.add(ring(ring));
            }
        }));
        return rings;
    }

    private static ArrayNode ring(LinearRing ring) {
        ArrayNode corners = JSON.arrayNode();
        for (Coordinate corner : ring.getCoordinates()) {
            corners.add(JSON.arrayNode().add(corner.x).add(corner.y));
        }
        return corners;
    }

    static ArrayNode places(List<PlaceShape> places) {
        return JSON.arrayNode().addAll(places.stream().map(MapWire::place).toList());
    }

    private static ObjectNode place(PlaceShape place) {
        ObjectNode node = JSON.objectNode().put("label", place.label()).put("strong", place.strong());
        node.set("ring", ring(place.outline()));
        return node;
    }

    private static ArrayNode ring(LonLatRing outline) {
        ArrayNode ring = JSON.arrayNode();
        outline.corners().forEach(corner -> ring.add(position(corner)));
        return ring;
    }

    private static ArrayNode position(LonLat position) {
        return JSON.arrayNode().add(position.lon()).add(position.lat());
    }
}
