package nl.areaal.mapui.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Observation;
import nl.areaal.core.observation.Thing;
import nl.areaal.mapui.map.LonLatBounds;
import nl.areaal.mapui.map.MapSight;

/** Finds what can be seen on the map, up to as much as anybody reads. */
final class SightFinder {
    private static final int MOST_AREAS = 60;
    private static final int MOST_SENSORS = 100;

    private final AreaServices known;
    private final SensorServices measured;
    private final Supplier<Optional<ColouredFigures>> figures;
    private final Supplier<Optional<Instant>> moment;

    /**
     * Makes one.
     *
     * @param figures what the colours on the map mean
     * @param moment that the map looks back to
     */
    SightFinder(
            AreaServices known,
            SensorServices measured,
            Supplier<Optional<ColouredFigures>> figures,
            Supplier<Optional<Instant>> moment) {
        this.known = known;
        this.measured = measured;
        this.figures = figures;
        this.moment = moment;
    }

    Sight find(MapSight looked) {
        LonLatBox box = box(looked.bounds());
        List<AreaSummary> areas = known.areas().summariesIn(box, looked.level(), MOST_AREAS + 1);
        List<Thing> things = measured.sensors().thingsIn(box, MOST_SENSORS + 1);
        List<Thing> listed = things.stream().limit(MOST_SENSORS).toList();
        Optional<Instant> then = moment.get();
        return new Sight(
                looked.level(),
                areas.stream().limit(MOST_AREAS).toList(),
                figures.get(),
                sensors(listed, then),
                then.isPresent()
                        ? List.of()
                        : measured.supplies()
                                .ofThings(listed.stream().map(Thing::id).toList()),
                then,
                areas.size() > MOST_AREAS || things.size() > MOST_SENSORS);
    }

    private List<Sight.SeenSensor> sensors(List<Thing> things, Optional<Instant> then) {
        Map<Long, Thing> byId = things.stream().collect(Collectors.toMap(Thing::id, Function.identity()));
        List<Datastream> streams = measured.sensors().firstDatastreamsOf(byId.keySet());
        List<Long> ids = streams.stream().map(Datastream::id).toList();
        Map<Long, Observation> latest =
                then
                        .map(at -> measured.past().at(ids, at))
                        .orElseGet(() -> measured.series().latestOf(ids))
                        .stream()
                        .collect(Collectors.toMap(Observation::datastreamId, Function.identity()));
        return streams.stream()
                .flatMap(stream -> Optional.ofNullable(byId.get(stream.thingId()))
                        .map(thing -> new Sight.SeenSensor(thing, stream, Optional.ofNullable(latest.get(stream.id()))))
                        .stream())
                .toList();
    }

    private static LonLatBox box(LonLatBounds bounds) {
        return new LonLatBox(
                bounds.southWest().lon(),
                bounds.southWest().lat(),
                bounds.northEast().lon(),
                bounds.northEast().lat());
    }
}
