package nl.areaal.core.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rank of a road, with the traffic that is assumed where nobody counted.
 *
 * <p>Assumption: the usual numbers are orders of magnitude for Dutch roads, chosen by us and not measured; a count always goes
 * before them. Street types follow the surroundings in which such roads are usual.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists and records that never change
public enum RoadClass {
    MOTORWAY(
            "motorway",
            List.of("motorway_link", "trunk", "trunk_link"),
            new Traffic(90_000, 0.05, 0.09, 95),
            StreetType.OPEN),
    PRIMARY("primary", List.of("primary_link"), new Traffic(14_000, 0.04, 0.03, 55), StreetType.OPEN),
    SECONDARY(
            "secondary",
            List.of("secondary_link", "tertiary", "tertiary_link"),
            new Traffic(6_000, 0.03, 0.02, 40),
            StreetType.OPEN),
    RESIDENTIAL(
            "residential",
            List.of("unclassified", "living_street", "service"),
            new Traffic(600, 0.02, 0.005, 25),
            StreetType.WIDE_CANYON),
    CYCLEWAY(
            "cycleway",
            List.of("path", "footway", "pedestrian", "track", "bridleway"),
            new Traffic(0, 0, 0, 16),
            StreetType.OPEN);

    private final String key;
    private final List<String> alsoInOpenStreetMap;
    private final Traffic usual;
    private final StreetType street;

    RoadClass(String key, List<String> alsoInOpenStreetMap, Traffic usual, StreetType street) {
        this.key = key;
        this.alsoInOpenStreetMap = alsoInOpenStreetMap;
        this.usual = usual;
        this.street = street;
    }

    /** The class of a word in a road layer, ours or OpenStreetMap's; empty when the word is another. */
    public static Optional<RoadClass> find(String word) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.key.equals(word) || candidate.alsoInOpenStreetMap.contains(word))
                .findFirst();
    }

    /** How a road layer writes it. */
    public String key() {
        return key;
    }

    public Traffic usualTraffic() {
        return usual;
    }

    public StreetType usualStreet() {
        return street;
    }

    /** Whether people walk and cycle along it. */
    public boolean isForPeople() {
        return this != MOTORWAY;
    }
}
