package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Observation;
import nl.areaal.core.observation.Thing;
import nl.areaal.geodata.supply.StreamSupply;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Language;
import org.locationtech.jts.geom.Coordinate;

/** Things in the order of their distance to a place: what they measure, how fresh that is, and on what terms. */
final class SensorList extends OrderedList {
    private static final double METRES_PER_KILOMETRE = 1_000;
    private static final int ROUND_TO_METRES = 10;

    private final Figures figures = new Figures(getLocale());
    private final transient PublicServices services;
    private final transient Map<Long, List<Datastream>> streams;
    private final transient Map<Long, Observation> latest;
    private final transient Map<Long, StreamSupply> supplies;
    private final transient Map<String, PublicServices.Held> datasets = new HashMap<>();

    /**
     * Makes the list.
     *
     * @param place in RD New (EPSG:28992)
     */
    SensorList(List<Thing> things, Coordinate place, PublicServices services) {
        this.services = services;
        addClassName("sensor-list");
        List<Long> ids = things.stream().map(Thing::id).toList();
        List<Datastream> all = services.open().datastreamsOf(ids);
        streams = all.stream().collect(Collectors.groupingBy(Datastream::thingId));
        latest = services
                .measured()
                .series()
                .latestOf(all.stream().map(Datastream::id).toList())
                .stream()
                .collect(Collectors.toMap(Observation::datastreamId, Function.identity()));
        supplies = services.measured().supplies().ofThings(ids).stream()
                .collect(Collectors.toMap(StreamSupply::datastream, Function.identity()));
        things.forEach(thing -> add(item(thing, thing.location().getCoordinate().distance(place))));
    }

    private ListItem item(Thing thing, double metres) {
        Span distance = quiet(distance(metres));
        Div heading = new Div(new H3(new Anchor(PublicPages.sensor(thing.id()), thing.name())), distance);
        heading.addClassName("sensor-heading");
        ListItem item = new ListItem(heading);
        item.addClassName("sensor-item");
        List<Datastream> measured = streams.getOrDefault(thing.id(), List.of());
        measured.forEach(stream -> item.add(reading(stream)));
        if (measured.isEmpty()) {
            item.add(quiet(getTranslation("near.nothing")));
        }
        item.add(new Details(
                getTranslation("near.terms"),
                datasets.computeIfAbsent(thing.datasetId(), services::held).terms(measured)));
        return item;
    }

    private Component reading(Datastream stream) {
        Div line = new Div(new Span(PropertyName.of(stream.property(), Language.of(getLocale()))));
        line.addClassName("sensor-reading");
        Optional<Observation> found = Optional.ofNullable(latest.get(stream.id()));
        found.ifPresent(reading -> {
            Span value = new Span(
                    figures.reading(reading.result()) + " " + stream.unit().symbol());
            value.addClassName("number");
            line.add(value);
            if (!reading.quality().isUsable()) {
                line.add(quiet(getTranslation("near.doubtful")));
            }
            line.add(quiet(getTranslation("near.measured", figures.moment(reading.phenomenonTime()))));
        });
        Optional.ofNullable(supplies.get(stream.id()))
                .ifPresent(known -> line.add(quiet(SupplyInWords.of(
                        known.supply().at(Instant.now()), figures, (key, values) -> getTranslation(key, values)))));
        return line;
    }

    private String distance(double metres) {
        return metres < METRES_PER_KILOMETRE
                ? getTranslation("near.metres", figures.whole(Math.round(metres / ROUND_TO_METRES) * ROUND_TO_METRES))
                : getTranslation("near.kilometres", figures.decimal(metres / METRES_PER_KILOMETRE, 1));
    }

    private static Span quiet(String text) {
        Span quiet = new Span(text);
        quiet.addClassName("quiet");
        return quiet;
    }
}
