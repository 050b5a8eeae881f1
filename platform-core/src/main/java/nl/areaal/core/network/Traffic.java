package nl.areaal.core.network;

/**
 * What drives on a road on an average weekday, both ways together.
 *
 * @param vehiclesPerDay motor vehicles
 * @param mediumShare of them medium-heavy lorries and buses, 0 to 1
 * @param heavyShare of them heavy lorries, 0 to 1
 * @param kmPerHour how fast they go on average, stops included
 */
public record Traffic(double vehiclesPerDay, double mediumShare, double heavyShare, double kmPerHour) {
    /** Fast motorways are below this; a value above it is no speed. */
    private static final double MOST_KM_PER_HOUR = 200;

    public Traffic {
        require(vehiclesPerDay >= 0 && Double.isFinite(vehiclesPerDay), "vehiclesPerDay", vehiclesPerDay, "0 or more");
        require(mediumShare >= 0 && mediumShare <= 1, "mediumShare", mediumShare, "0 to 1");
        require(heavyShare >= 0 && heavyShare <= 1, "heavyShare", heavyShare, "0 to 1");
        require(mediumShare + heavyShare <= 1, "mediumShare + heavyShare", mediumShare + heavyShare, "at most 1");
        require(kmPerHour > 0 && kmPerHour <= MOST_KM_PER_HOUR, "kmPerHour", kmPerHour, "more than 0, at most 200");
    }

    private static void require(boolean holds, String field, double value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("traffic: " + field + " is " + value + ", expected " + expected);
        }
    }
}
