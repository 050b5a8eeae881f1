package nl.areaal.core.scenario.air;

import java.util.List;
import nl.areaal.core.network.StreetType;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ReferenceCase;

/** Known answers about the air: the reference situation of the law, and the method worked out by hand. */
final class AirCases {
    private static final String ANNEX_1 = "Regeling beoordeling luchtkwaliteit 2007, annex 1, worked out by hand";
    private static final String ANNEX_4 = "Regeling beoordeling luchtkwaliteit 2007, annex 4; tolerance of article 72";
    private static final double LEGAL_NO2 = 40.4;
    private static final double LEGAL_PM10 = 29.5;

    private AirCases() {}

    static List<ReferenceCase> all() {
        return List.of(
                new ReferenceCase(
                        legal("NO2"), ANNEX_4, "ug/m3", LEGAL_NO2, 0.15 * LEGAL_NO2, LegalStreet::nitrogenDioxide),
                new ReferenceCase(legal("PM10"), ANNEX_4, "ug/m3", LEGAL_PM10, 0.10 * LEGAL_PM10, LegalStreet::pm10),
                new ReferenceCase(
                        new Bilingual(
                                "uitstoot van 15.000 voertuigen per dag met 1,6467 g NOx per km",
                                "emission of 15,000 vehicles a day with 1.6467 g NOx per km"),
                        ANNEX_1,
                        "ug/m/s",
                        285.8854,
                        0.0001,
                        () -> Srm1.emission(15_000, 1.6467)),
                dilution("type 2, 10 m", StreetType.NARROW_CANYON, 10, 0.3308),
                dilution("type 1, 20 m", StreetType.WIDE_CANYON, 20, 0.1100),
                dilution("type 4, 40 m", StreetType.OPEN, 40, 0.0508),
                dilution("type 3, 40 m", StreetType.ONE_SIDED, 40, 0),
                new ReferenceCase(
                        new Bilingual(
                                "NO2 uit 100 ug/m3 NOx, 5 % direct, bij 40 ug/m3 ozon",
                                "NO2 from 100 ug/m3 NOx, 5 % direct, with 40 ug/m3 ozone"),
                        ANNEX_1,
                        "ug/m3",
                        16.6923,
                        0.0001,
                        () -> Srm1.nitrogenDioxide(100, 0.05, 40)));
    }

    private static Bilingual legal(String substance) {
        return new Bilingual(
                substance
                        + " in de straat uit de wet, 15.000 voertuigen per dag. Niet in de tekst van de wet, dus aangenomen:"
                        + " achtergrond NO2 26, O3 38, PM10 25 ug/m3, 10 m tot het midden van een smalle straat",
                substance + " in the street of the law, 15,000 vehicles a day. Not in the text of the law, so assumed:"
                        + " background NO2 26, O3 38, PM10 25 ug/m3, 10 m to the middle of a narrow street");
    }

    private static ReferenceCase dilution(String where, StreetType street, double metres, double expected) {
        return new ReferenceCase(
                new Bilingual("verdunning theta, " + where, "dilution theta, " + where),
                ANNEX_1,
                "1",
                expected,
                0.00005,
                () -> Srm1.dilution(street, metres));
    }

    /** The street of annex 4, with what its text leaves to a figure and to maps of 2004 assumed. */
    private static final class LegalStreet {
        private static final double VEHICLES = 15_000;
        private static final double MEDIUM = 0.03;
        private static final double HEAVY = 0.05;
        private static final double DIRECT = 0.05;
        /** KNMI, De Bilt, mean of 2004. */
        private static final double WIND = 3.22;
        /** Assumed: 5 m from the edge of a road of 10 m. */
        private static final double METRES = 10;

        static double nitrogenDioxide() {
            return 26 + Srm1.nitrogenDioxide(added(0.62, 10.46, 15.25), DIRECT, 38);
        }

        static double pm10() {
            return 25 + added(0.065, 0.419, 0.515);
        }

        private static double added(double light, double medium, double heavy) {
            double grams = (1 - MEDIUM - HEAVY) * light + MEDIUM * medium + HEAVY * heavy;
            double theta = Srm1.dilution(StreetType.NARROW_CANYON, METRES);
            return Srm1.contribution(Srm1.emission(VEHICLES, grams), theta, 1, WIND);
        }
    }
}
