package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Observation;
import nl.areaal.core.observation.Quality;
import nl.areaal.core.observation.Thing;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.observation.SeriesStore;
import nl.areaal.mapui.live.LiveObservation;

/** The sensors within an area, or one place of them, with their newest readings, which move as new ones come in, and the course of one of them. */
final class AreaSensors extends Section {
    private static final int STATIONS_AT_FIRST = 6;
    private static final Duration WEEK = Duration.ofDays(7);

    private final SensorStore sensors;
    private final SeriesStore series;
    private final SeriesPanel course;
    private final Map<Long, ReadingRow> rows = new HashMap<>();
    private final Div list = new Div();

    /** The datastreams that are shown; asked by the thread that brings readings, while a user may turn to others. */
    private final Set<Long> shown = ConcurrentHashMap.newKeySet();

    private Consumer<Datastream> chosen = stream -> {};

    AreaSensors(SensorServices services) {
        this.sensors = services.sensors();
        this.series = services.series();
        this.course = new SeriesPanel(
                series,
                services.supplies(),
                InstantSource.system(),
                stream -> services.origins()
                        .findLatest(stream.id())
                        .ifPresent(origin -> new ReadingDialog(
                                        origin,
                                        services.origins()
                                                .since(
                                                        stream.id(),
                                                        Instant.now().minus(WEEK)))
                                .open()));
        addClassName("area-sensors");
        list.addClassName("stations");
    }

    /** Hears which datastream is looked at. */
    void onChoice(Consumer<Datastream> hears) {
        chosen = hears;
    }

    /** Shows what one place measures. */
    void showOnly(Thing thing) {
        empty();
        List<Datastream> streams = sensors.datastreamsOf(thing.id());
        add(new H3(getTranslation("sensor.newest")), list, course);
        list.add(readings(streams, latest(streams.stream().map(Datastream::id).toList())));
        streams.stream().findFirst().ifPresent(this::choose);
    }

    void show(AreaCode area) {
        empty();
        List<Thing> things = sensors.thingsIn(area.value());
        add(new H3(getTranslation("sensors.title", things.size())));
        if (things.isEmpty()) {
            add(Notice.empty(getTranslation("sensors.none")));
            return;
        }
        add(list, course);
        Map<Long, List<Datastream>> streams = sensors
                .datastreamsOf(things.stream().map(Thing::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Datastream::thingId));
        addStations(things, streams, STATIONS_AT_FIRST);
        things.stream()
                .flatMap(thing -> streams.getOrDefault(thing.id(), List.of()).stream())
                .findFirst()
                .ifPresent(this::choose);
    }

    private void empty() {
        rows.clear();
        shown.clear();
        list.removeAll();
        removeAll();
    }

    /** Whether a reading is of a sensor that is shown. Safe for any thread. */
    boolean shows(LiveObservation reading) {
        return shown.contains(reading.datastream());
    }

    /** Moves the values of the sensors that are shown. */
    void readingsCameIn(List<LiveObservation> news) {
        for (LiveObservation one : news) {
            Observation reading = new Observation(
                    one.datastream(), one.phenomenonTime(), one.result(), Quality.ofCode(one.quality()));
            ReadingRow row = rows.get(reading.datastreamId());
            if (row != null) {
                row.show(reading);
            }
            course.readingCameIn(reading);
        }
    }

    private void addStations(List<Thing> things, Map<Long, List<Datastream>> streams, int most) {
        List<Thing> first = things.subList(0, Math.min(most, things.size()));
        Map<Long, Observation> latest = latest(first.stream()
                .flatMap(thing -> streams.getOrDefault(thing.id(), List.of()).stream())
                .map(Datastream::id)
                .toList());
        first.forEach(thing -> list.add(station(thing, streams.getOrDefault(thing.id(), List.of()), latest)));
        List<Thing> rest = things.subList(first.size(), things.size());
        if (!rest.isEmpty()) {
            Button more = new Button(getTranslation("sensors.more", rest.size()));
            more.addThemeVariants(ButtonVariant.TERTIARY);
            more.addClickListener(click -> {
                list.remove(more);
                addStations(rest, streams, rest.size());
            });
            list.add(more);
        }
    }

    /** What comes in from now on is heard of: else a reading could fall between those that are known and those that come. */
    private Map<Long, Observation> latest(List<Long> datastreams) {
        shown.addAll(datastreams);
        return series.latestOf(datastreams).stream()
                .collect(Collectors.toMap(Observation::datastreamId, Function.identity()));
    }

    private Div station(Thing thing, List<Datastream> streams, Map<Long, Observation> latest) {
        Div station = readings(streams, latest);
        station.addComponentAsFirst(new H4(thing.name()));
        return station;
    }

    private Div readings(List<Datastream> streams, Map<Long, Observation> latest) {
        Div station = new Div();
        station.addClassName("station");
        for (Datastream stream : streams) {
            ReadingRow row = new ReadingRow(stream, () -> choose(stream));
            rows.put(stream.id(), row);
            Observation reading = latest.get(stream.id());
            if (reading != null) {
                row.show(reading);
            }
            station.add(row);
        }
        return station;
    }

    private void choose(Datastream stream) {
        rows.forEach((id, row) -> row.setChosen(id == stream.id()));
        shown.add(stream.id());
        course.show(stream);
        chosen.accept(stream);
    }
}
