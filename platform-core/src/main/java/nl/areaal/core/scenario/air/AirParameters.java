package nl.areaal.core.scenario.air;

import java.util.List;
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

    static List<Parameter> all() {
        return List.of(
                WIND,
                EMISSION,
                DIRECT_NO2,
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

    private static Parameter fixed(String key, String nl, String en, String unit, double value) {
        return Parameter.fixed(key, new Bilingual(nl, en), unit, value, ANNEX);
    }
}
