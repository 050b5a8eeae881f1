package nl.areaal.geodata.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Station;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** The stations of the sample region: made up, and placed where the real ones could be. */
final class SampleStations {
    private static final long SEED = 20_220_102;
    /** Close enough to the point inside a wijk to stay in the province, far enough not to stand on each other. */
    private static final double FURTHEST_METRES = 140;

    private static final String WIJK_NUMBER = "^Wijk \\d+ ?";

    private final SampleSites sites;
    private final SampleFacts facts;

    private SampleStations(SampleFacts facts) {
        this.sites = new SampleSites(facts);
        this.facts = facts;
    }

    /** All stations, network by network, always in the same order. */
    static List<Station> of(SampleFacts facts) {
        SampleStations stations = new SampleStations(facts);
        return Arrays.stream(SampleNetwork.values())
                .flatMap(network -> stations.of(network).stream())
                .toList();
    }

    /** Everything about the stations as one text, so that it can be told whether they are the same. */
    static String describe(List<Station> stations) {
        return stations.stream()
                .map(station -> String.join(
                        "|",
                        station.key(),
                        station.name(),
                        station.description(),
                        new TreeMap<>(station.properties()).toString(),
                        station.location().toText(),
                        station.channels().toString()))
                .collect(Collectors.joining("\n"));
    }

    private List<Station> of(SampleNetwork network) {
        List<Station> stations = new ArrayList<>();
        for (SampleSites.Site site : sites.of(network)) {
            stations.add(station(network, stations.size() + 1, site));
        }
        return stations;
    }

    private Station station(SampleNetwork network, int number, SampleSites.Site site) {
        String key = network.stationKey(number);
        String where = whereName(site.wijk());
        String beside = site.beside().isEmpty() ? "" : site.beside() + " ";
        String name = network.kind + " " + beside + where;
        return new Station(
                key,
                name,
                "Verzonnen meetpunt van de voorbeeldregio, " + beside + "in " + where,
                properties(network, site),
                point(key, site.wijk()),
                network.quantities.stream()
                        .map(quantity -> channel(key, name, network, quantity))
                        .toList());
    }

    private static Map<String, String> properties(SampleNetwork network, SampleSites.Site site) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("wijk", site.wijk().code());
        switch (network) {
            case RIVER, CANAL -> properties.put("water", site.beside());
            case MOTORWAY, TOWN_ROAD -> properties.put("weg", site.beside());
            default -> {}
        }
        return properties;
    }

    private static Channel channel(
            String stationKey, String stationName, SampleNetwork network, SampleQuantity quantity) {
        return new Channel(
                stationKey + "/" + quantity.property.name(),
                stationName + ", " + quantity.property.nameNl(),
                network.sensor,
                quantity.property,
                quantity.unit,
                quantity.contract());
    }

    /** The gemeente and its wijk, without saying the same twice: many a wijk is called Wijk 00, or after its gemeente. */
    private String whereName(Place wijk) {
        String gemeente = gemeenteOf(wijk).name();
        String own = wijk.name().replaceFirst(WIJK_NUMBER, "");
        if (own.isEmpty()) {
            return gemeente;
        }
        return own.contains(gemeente) ? own : gemeente + " " + own;
    }

    private Place gemeenteOf(Place wijk) {
        return facts.gemeenten().stream()
                .filter(gemeente -> gemeente.code().equals(wijk.gemeenteCode()))
                .findFirst()
                .orElseThrow();
    }

    private static Point point(String stationKey, Place wijk) {
        return RegionCrs.GEOMETRY.createPoint(
                new Coordinate(wijk.x() + offset(stationKey, 0), wijk.y() + offset(stationKey, 1)));
    }

    private static double offset(String stationKey, int axis) {
        return Math.rint((Noise.unit(SEED, stationKey.hashCode(), axis) * 2 - 1) * FURTHEST_METRES);
    }
}
