package nl.areaal.core.network;

/**
 * What a measure does to the roads within its extent.
 *
 * @param trafficShare of the motor vehicles that still drive there, 0 to 1
 * @param emissionShare of what each of them gives off that is left, 0 to 1
 * @param mostKmPerHour as fast as traffic may go on average; infinite when the measure leaves the speed alone
 * @param closed whether nobody gets through any more, on foot and by bike included
 */
public record RoadChange(double trafficShare, double emissionShare, double mostKmPerHour, boolean closed) {
    public RoadChange {
        require(trafficShare >= 0 && trafficShare <= 1, "trafficShare", trafficShare, "0 to 1");
        require(emissionShare >= 0 && emissionShare <= 1, "emissionShare", emissionShare, "0 to 1");
        require(mostKmPerHour > 0, "mostKmPerHour", mostKmPerHour, "more than 0");
    }

    /** No traffic, and no way through. */
    public static RoadChange close() {
        return new RoadChange(0, 1, Double.POSITIVE_INFINITY, true);
    }

    /** Less traffic, and slower. */
    public static RoadChange calm(double trafficShare, double mostKmPerHour) {
        return new RoadChange(trafficShare, 1, mostKmPerHour, false);
    }

    /** The same traffic, cleaner. */
    public static RoadChange clean(double emissionShare) {
        return new RoadChange(1, emissionShare, Double.POSITIVE_INFINITY, false);
    }

    private static void require(boolean holds, String field, double value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("road change: " + field + " is " + value + ", expected " + expected);
        }
    }
}
