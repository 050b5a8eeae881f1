package nl.areaal.core.scenario.air;

import java.util.List;
import java.util.stream.Stream;
import nl.areaal.core.network.RoadClass;
import nl.areaal.core.network.StreetType;
import nl.areaal.core.network.Traffic;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Parameter;

/** The numbers of the air model: three whose true value is not known well, and the constants of the method. */
final class AirParameters {
    static final Parameter WIND = new Parameter(
            "wind",
            new Bilingual("jaargemiddelde windsnelheid", "yearly mean wind speed"),
            "m/s",
            3.1,
            3.4,
            3.8,
            "KNMI, daily means of station 260 De Bilt: 3.4 over 2012-2021; the years 2000-2021 run from 3.07 to 3.79");
    static final Parameter EMISSION = new Parameter(
            "emission-factor",
            new Bilingual("factor op wat voertuigen uitstoten", "factor on what vehicles give off"),
            "1",
            0.8,
            1.0,
            1.2,
            "assumption: the emission factors are published without a range; they are moved together");
    static final Parameter DIRECT_NO2 = new Parameter(
            "direct-no2",
            new Bilingual(
                    "aandeel van de NOx dat als NO2 uit de uitlaat komt",
                    "share of NOx that leaves the exhaust as NO2"),
            "1",
            0.05,
            0.2,
            0.3,
            "assumption: 0.05 in 2004 (Regeling beoordeling luchtkwaliteit 2007, annex 4), more since diesel cars have"
                    + " filters");

    private static final String ANNEX = "Regeling beoordeling luchtkwaliteit 2007, annex 1";

    private AirParameters() {}

    /** Everything that goes into an answer, so that another table of traffic or emissions makes another run. */
    static List<Parameter> all() {
        return Stream.of(
                        Stream.of(WIND, EMISSION, DIRECT_NO2),
                        method(),
                        Stream.of(StreetType.values()).map(Curve::of).flatMap(AirParameters::curve),
                        EmissionFactors.parameters().stream(),
                        Stream.of(RoadClass.values())
                                .filter(road -> road.isForPeople()
                                        && road.usualTraffic().vehiclesPerDay() > 0)
                                .flatMap(AirParameters::usual))
                .flatMap(parameters -> parameters)
                .toList();
    }

    private static Stream<Parameter> method() {
        return Stream.of(
                fixed("dispersion", "verspreiding per uitstoot", "spread per emission", "s/m2", Srm1.PER_EMISSION),
                fixed(
                        "ozone-share",
                        "aandeel B van de ozon dat NO2 kan maken",
                        "share B of ozone that can make NO2",
                        "1",
                        Srm1.OZONE_SHARE),
                fixed(
                        "halfway-nox",
                        "NOx K waarbij de helft is omgezet",
                        "NOx K at which half is converted",
                        "ug/m3",
                        Srm1.HALFWAY_NOX),
                Parameter.fixed(
                        "nearest",
                        new Bilingual("kleinste afstand tot het midden van de straat", "least distance to the middle"),
                        "m",
                        Srm1.NEAREST_METRES,
                        "assumption: on the street itself the method says nothing"));
    }

    private static Stream<Parameter> curve(Curve curve) {
        return Stream.of(
                coefficient(curve, "a", "1/m2", curve.a()),
                coefficient(curve, "b", "1/m", curve.b()),
                coefficient(curve, "c", "1", curve.c()),
                coefficient(curve, "alpha", "1", curve.alpha()));
    }

    private static Parameter coefficient(Curve curve, String name, String unit, double value) {
        return fixed(
                name + "-" + curve.number(),
                name + " van straattype " + curve.number(),
                name + " of street type " + curve.number(),
                unit,
                value);
    }

    private static Stream<Parameter> usual(RoadClass road) {
        Traffic usual = road.usualTraffic();
        return Stream.of(
                assumed(road, "vehicles", "voertuigen per dag", "vehicles a day", "1/d", usual.vehiclesPerDay()),
                assumed(
                        road,
                        "lorries",
                        "aandeel vrachtwagens",
                        "share of lorries",
                        "1",
                        usual.mediumShare() + usual.heavyShare()),
                assumed(road, "speed", "gemiddelde snelheid", "mean speed", "km/h", usual.kmPerHour()));
    }

    private static Parameter assumed(RoadClass road, String key, String nl, String en, String unit, double value) {
        return Parameter.fixed(
                road.key() + "-" + key,
                new Bilingual(nl + " (" + road.key() + ")", en + " (" + road.key() + ")"),
                unit,
                value,
                "assumption: usual for the class of road, where nobody counted");
    }

    private static Parameter fixed(String key, String nl, String en, String unit, double value) {
        return Parameter.fixed(key, new Bilingual(nl, en), unit, value, ANNEX);
    }
}
