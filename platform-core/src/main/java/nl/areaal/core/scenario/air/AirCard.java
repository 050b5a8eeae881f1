package nl.areaal.core.scenario.air;

import java.util.List;
import java.util.OptionalInt;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Theme;

/** What is published about the air model. */
final class AirCard {
    static final ModelCard CARD = new ModelCard(
            "air",
            "1.0.0",
            new Bilingual("Lucht langs straten", "Air along streets"),
            new Bilingual(
                    "Schat hoeveel stikstofdioxide (NO2) mensen langs straten gemiddeld over een jaar inademen, en wat minder of"
                            + " schoner verkeer daaraan doet",
                    "Estimates how much nitrogen dioxide (NO2) people along streets breathe on average over a year, and what"
                            + " less or cleaner traffic does to it"),
            Theme.AIR,
            "ug/m3",
            ModelCard.MoreIs.WORSE,
            new ModelCard.Equation(
                    "NO2 = background + f x NOx + B x O3 x NOx x (1 - f) / (NOx x (1 - f) + K); "
                            + "NOx = 0.62 x E x theta x Fb x 5 / wind; "
                            + "theta = a x S^2 + b x S + c up to S = 30 m, alpha x S^-0.747 up to 60 m (types 1 and 4); "
                            + "E = vehicles x grams per km / 86.4",
                    "\\mathrm{NO_2} = B_{g} + f\\,C + \\frac{B\\,O_3\\,C(1-f)}{C(1-f)+K},\\quad"
                            + " C = 0.62\\,E\\,\\theta(S)\\,F_b\\,\\frac{5}{u}"),
            sources(),
            inputs(),
            AirParameters.all(),
            limits(),
            ModelCard.Accountability.forPlanning(new Bilingual(
                    "Het cijfer lijkt op een wettelijke toets maar is er geen: voor een besluit rekent een bevoegd gezag met"
                            + " getelde verkeerscijfers en de voorgeschreven achtergrond.",
                    "The figure looks like a legal test but is none: for a decision an authority computes with counted"
                            + " traffic and the prescribed background.")),
            AirCases.all());

    private AirCard() {}

    /** The input that a layer is, with its valid range. */
    static ModelCard.Input input(LayerKey key) {
        return inputs().stream()
                .filter(input -> input.layer().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<ModelCard.Source> sources() {
        return List.of(
                new ModelCard.Source(
                        "Minister van VROM",
                        OptionalInt.of(2007),
                        "Regeling beoordeling luchtkwaliteit 2007 (Staatscourant 2007, 220)",
                        "annex 1, standard method 1; annex 4, reference values; article 72, how far a method may differ"),
                new ModelCard.Source(
                        "K.D. van den Hout and H.P. Baars",
                        OptionalInt.of(1988),
                        "Ontwikkeling van twee modellen voor de verspreiding van luchtverontreiniging door verkeer",
                        "from NOx to NO2 (form by way of a secondary source)"),
                new ModelCard.Source(
                        "Ministerie van Infrastructuur en Waterstaat, by way of the Mobiliteitsscan",
                        OptionalInt.of(2022),
                        "Emissiefactoren PM10 en NOx, March 2022",
                        "grams per km by flow of traffic, roads that are no motorways"));
    }

    private static List<ModelCard.Input> inputs() {
        return List.of(
                new ModelCard.Input(
                        Facts.ROADS,
                        new Bilingual("wegen met hun verkeer", "roads with their traffic"),
                        "1/d",
                        0,
                        200_000),
                background(Facts.BACKGROUND_NO2, "NO2 van elders", "NO2 from elsewhere"),
                background(Facts.BACKGROUND_O3, "ozon", "ozone"),
                background(Facts.BACKGROUND_PM10, "fijnstof (PM10) van elders", "PM10 from elsewhere"));
    }

    private static ModelCard.Input background(LayerKey key, String nl, String en) {
        return new ModelCard.Input(key, new Bilingual(nl, en), "ug/m3", 0, 120);
    }

    private static ModelCard.Limits limits() {
        return new ModelCard.Limits(
                new Bilingual(
                        "Straten in de stad, tot 60 m van het midden (30 m bij dichte bebouwing aan een of twee kanten);"
                                + " verder weg geldt alleen wat van elders komt. Binnen 60 m van een snelweg is er geen antwoord.",
                        "Streets in town, up to 60 m from their middle (30 m with close buildings on one or two sides);"
                                + " farther off there is only what comes from elsewhere. Within 60 m of a motorway there is no"
                                + " answer."),
                known(),
                ModelCard.Limits.PEOPLE_DECIDE);
    }

    private static List<Bilingual> known() {
        return List.of(
                new Bilingual(
                        "Voor wegen buiten de bebouwde kom schrijft de wet een andere methode voor; daar is het cijfer een"
                                + " benadering.",
                        "For roads out of town the law prescribes another method; there the figure is an approximation."),
                new Bilingual(
                        "De methode is voor een straat. Bij een kruising telt alleen de straat die het meest bijdraagt, dus daar"
                                + " valt het cijfer te laag uit.",
                        "The method is for one street. At a crossing only the street that adds most counts, so the figure is"
                                + " too low there."),
                new Bilingual(
                        "Verkeer dat niet meer door een afgesloten of luwe straat kan, verdwijnt: het rijdt in dit model nergens"
                                + " anders.",
                        "Traffic that a closed or calmed street no longer takes vanishes: in this model it drives nowhere else."),
                new Bilingual(
                        "Waar niet geteld is, rijdt het verkeer dat bij de soort weg gebruikelijk is: een aanname.",
                        "Where nobody counted, the traffic is what is usual for the class of road: an assumption."),
                new Bilingual(
                        "De achtergrond bevat al iets van het verkeer ter plaatse; daarvoor wordt niet gecorrigeerd.",
                        "The background already holds some of the local traffic; that is not corrected for."),
                new Bilingual(
                        "Een milieuzone verlaagt alle uitstoot naar rato, ook fijnstof door slijtage van banden en remmen, die in"
                                + " werkelijkheid blijft.",
                        "A low-emission zone lowers every emission in proportion, particles from tyres and brakes included, which"
                                + " really stay."),
                new Bilingual(
                        "Fijnstof door slijtage en opwaaien zit alleen in de uitstootcijfers voor zover de bron ze meetelt.",
                        "Particles from wear and dust are in the emission factors only as far as their source counts them."));
    }
}
