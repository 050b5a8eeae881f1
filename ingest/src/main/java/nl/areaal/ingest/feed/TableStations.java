package nl.areaal.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.Place;
import nl.areaal.geodata.csv.Quantity;
import nl.areaal.geodata.csv.UnfitTableException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** The stations that the readings of a table are of, with what each measures and where it is. */
final class TableStations {
    private static final int MOST_CHANNELS = 200_000;

    private final CsvMapping mapping;
    private final Map<String, Map<String, Quantity>> measured = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private int channels;

    TableStations(CsvMapping mapping) {
        this.mapping = mapping;
    }

    void measures(String station, Quantity quantity) {
        if (channels > MOST_CHANNELS) {
            return;
        }
        Map<String, Quantity> quantities = measured.computeIfAbsent(station, key -> new LinkedHashMap<>());
        if (quantities.putIfAbsent(quantity.name(), quantity) == null) {
            channels++;
        }
    }

    void isAt(String station, Place place) {
        if (places.size() < MOST_CHANNELS || places.containsKey(station)) {
            places.put(station, place);
        }
    }

    /** A column of times taken for names would make a station of each row. */
    void requireSensible() throws UnfitTableException {
        if (channels > MOST_CHANNELS) {
            throw new UnfitTableException("table has more than " + MOST_CHANNELS
                    + " datastreams, expected another pattern for their stations");
        }
    }

    long withoutPlace() {
        return measured.keySet().stream().filter(key -> place(key).isEmpty()).count();
    }

    Optional<String> firstWithoutPlace() {
        return measured.keySet().stream().filter(key -> place(key).isEmpty()).findFirst();
    }

    List<Station> all(Function<Coordinate, Point> toRegion) {
        List<Station> stations = new ArrayList<>();
        measured.forEach((key, quantities) -> stations.add(new Station(
                key,
                place(key).map(Place::name).filter(name -> !name.isBlank()).orElse(key),
                mapping.title(),
                Map.of(),
                place(key).map(place -> point(place, toRegion)).orElse(Station.NOWHERE),
                quantities.values().stream()
                        .map(quantity -> channel(key, quantity))
                        .toList())));
        return stations;
    }

    private Optional<Place> place(String station) {
        return Optional.ofNullable(places.get(station))
                .or(() -> Optional.ofNullable(mapping.station().places().known().get(station)));
    }

    private Point point(Place place, Function<Coordinate, Point> toRegion) {
        Coordinate position = new Coordinate(place.x(), place.y());
        return mapping.station().places().lonLat()
                ? toRegion.apply(position)
                : RegionCrs.GEOMETRY.createPoint(position);
    }

    private Channel channel(String station, Quantity quantity) {
        return new Channel(
                mapping.station().channelKey(station, quantity),
                quantity.nameNl() + ", " + station,
                new Sensor(mapping.station().sensor(), "", ""),
                quantity.property(),
                quantity.measuredUnit(),
                Contract.of(mapping.time().period(), quantity.plausible()));
    }
}
