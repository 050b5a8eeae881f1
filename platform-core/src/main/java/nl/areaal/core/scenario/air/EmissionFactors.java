package nl.areaal.core.scenario.air;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Parameter;

/**
 * What a vehicle gives off per kilometre, by the flow of traffic.
 *
 * <p>The values are the national ones of March 2022 for roads that are no motorways, as the Mobiliteitsscan publishes them for
 * its users (mobiliteitsscan-info.nl, "Emissiefactoren PM10 en NOx"): a secondary source, in which lorries are two parts
 * medium-heavy to one part heavy. Which speed goes with which flow, and straight lines between them, are assumptions.
 *
 * @param kmPerHour mean speed, stops included
 * @param lightNox in g/km, and so on
 */
record EmissionFactors(double kmPerHour, double lightNox, double lorryNox, double lightPm10, double lorryPm10) {
    static final String SOURCE = "Ministerie van Infrastructuur en Waterstaat 2022, by way of the Mobiliteitsscan";

    private static final EmissionFactors[] BY_FLOW = {
        new EmissionFactors(10, 0.377, 7.277, 0.033, 0.1853), // town, stop and go
        new EmissionFactors(22.5, 0.272, 4.532, 0.031, 0.1567), // town, normal
        new EmissionFactors(37.5, 0.255, 3.089, 0.032, 0.1427), // town, flowing
        new EmissionFactors(60, 0.205, 2.732, 0.016, 0.0893) // out of town
    };

    /** The table as parameters of the card. */
    static List<Parameter> parameters() {
        return Stream.of(BY_FLOW).flatMap(EmissionFactors::ofFlow).toList();
    }

    private static Stream<Parameter> ofFlow(EmissionFactors flow) {
        return Stream.of(
                flow.parameter("light-nox", "NOx per personenauto", "NOx per car", flow.lightNox),
                flow.parameter("lorry-nox", "NOx per vrachtwagen", "NOx per lorry", flow.lorryNox),
                flow.parameter("light-pm10", "PM10 per personenauto", "PM10 per car", flow.lightPm10),
                flow.parameter("lorry-pm10", "PM10 per vrachtwagen", "PM10 per lorry", flow.lorryPm10));
    }

    private Parameter parameter(String substance, String nl, String en, double grams) {
        String speed = String.format(Locale.ROOT, "%.0f km/h", kmPerHour);
        String key = String.format(Locale.ROOT, "%s-%.0f", substance, kmPerHour);
        return Parameter.fixed(key, new Bilingual(nl + ", " + speed, en + ", " + speed), "g/km", grams, SOURCE);
    }

    /** The factors at a mean speed; below the slowest flow and above the quickest those of that flow. */
    static EmissionFactors at(double kmPerHour) {
        int next = 1;
        while (next < BY_FLOW.length - 1 && BY_FLOW[next].kmPerHour < kmPerHour) {
            next++;
        }
        EmissionFactors slow = BY_FLOW[next - 1];
        EmissionFactors quick = BY_FLOW[next];
        double share = Math.clamp((kmPerHour - slow.kmPerHour) / (quick.kmPerHour - slow.kmPerHour), 0, 1);
        return new EmissionFactors(
                kmPerHour,
                between(slow.lightNox, quick.lightNox, share),
                between(slow.lorryNox, quick.lorryNox, share),
                between(slow.lightPm10, quick.lightPm10, share),
                between(slow.lorryPm10, quick.lorryPm10, share));
    }

    private static double between(double from, double to, double share) {
        return from + share * (to - from);
    }

    /** What the traffic on a piece of road gives off, in ug NOx per metre and second. */
    static double nox(RoadNetwork roads, int piece) {
        EmissionFactors factors = at(roads.kmPerHour(piece));
        return emission(roads, piece, factors.lightNox, factors.lorryNox);
    }

    /** What the traffic on a piece of road gives off, in ug PM10 per metre and second. */
    static double pm10(RoadNetwork roads, int piece) {
        EmissionFactors factors = at(roads.kmPerHour(piece));
        return emission(roads, piece, factors.lightPm10, factors.lorryPm10);
    }

    private static double emission(RoadNetwork roads, int piece, double light, double lorry) {
        double lorries = roads.mediumShare(piece) + roads.heavyShare(piece);
        double gramsPerKilometre = (1 - lorries) * light + lorries * lorry;
        return Srm1.emission(roads.vehiclesPerDay(piece), gramsPerKilometre * roads.emissionShare(piece));
    }
}
