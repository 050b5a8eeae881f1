package nl.areaal.core.network;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rank of a road, with the traffic that is assumed where nobody counted.
 *
 * <p>Assumption: the usual numbers are orders of magnitude for Dutch roads, chosen by us and not measured; a count always goes
 * before them. Street types follow the surroundings in which such roads are usual.
 */
@SuppressWarnings("ImmutableEnumChecker") // a record of numbers cannot change
public enum RoadClass {
    MOTORWAY("motorway", new Traffic(90_000, 0.05, 0.09, 95), StreetType.OPEN),
    PRIMARY("primary", new Traffic(14_000, 0.04, 0.03, 55), StreetType.OPEN),
    SECONDARY("secondary", new Traffic(6_000, 0.03, 0.02, 40), StreetType.OPEN),
    RESIDENTIAL("residential", new Traffic(600, 0.02, 0.005, 25), StreetType.WIDE_CANYON),
    CYCLEWAY("cycleway", new Traffic(0, 0, 0, 16), StreetType.OPEN);

    private final String key;
    private final Traffic usual;
    private final StreetType street;

    RoadClass(String key, Traffic usual, StreetType street) {
        this.key = key;
        this.usual = usual;
        this.street = street;
    }

    /** The class of a word in a road layer; empty when the word is another. */
    public static Optional<RoadClass> find(String key) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.key.equals(key))
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
