package nl.areaal.core.scenario.housing;

import java.util.List;
import java.util.OptionalInt;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.Theme;

/** What is published about the model of room for dwellings. */
final class HousingCard {
    static final Parameter GROUND_WEIGHT = new Parameter(
            "ground-weight",
            new Bilingual(
                    "gewicht van de bodem tegenover bomen en struiken", "weight of the ground beside trees and shrubs"),
            "1",
            0.4,
            0.6,
            0.8,
            "assumption: no published weights; the range holds what planners may reasonably choose");
    static final Parameter DENSITY = new Parameter(
            "density",
            new Bilingual("woningen per hectare kavels", "dwellings per hectare of plots"),
            "har-1",
            50,
            80,
            120,
            "assumption: with half of a site for plots, 25 to 60 dwellings a hectare; the middle, 40, is what a new dwelling"
                    + " takes elsewhere in the platform, 250 m2");

    static final Parameter NET_SHARE = Parameter.fixed(
            "net-share",
            new Bilingual("aandeel kavels in een bouwplan", "share of plots in a building site"),
            "1",
            0.5,
            "assumption; the range of the density stands for both");
    static final Parameter WET = Parameter.fixed(
            "wet",
            new Bilingual("te nat bij deze diepte van het slootpeil", "too wet with the ditch water at this depth"),
            "m",
            HousingPotential.WET_METRES,
            "assumption");
    static final Parameter DRY = Parameter.fixed(
            "dry",
            new Bilingual("droog genoeg bij deze diepte", "dry enough at this depth"),
            "m",
            HousingPotential.DRY_METRES,
            "assumption");

    static final ModelCard CARD = new ModelCard(
            "housing",
            "1.0.0",
            new Bilingual("Ruimte voor woningen", "Room for dwellings"),
            new Bilingual(
                    "Hoeveel woningen er per hectare nog bij kunnen, waar bouwen mag en de bodem het toelaat",
                    "How many more dwellings fit on a hectare, where building is allowed and the ground permits it"),
            Theme.LIVING,
            "har-1",
            ModelCard.MoreIs.NEITHER,
            new ModelCard.Equation(
                    "dwellings per ha = available x suitability x 0.5 x density; "
                            + "available = (1 - built - water) x (1 - max(nature, excluded)); "
                            + "suitability = w x ((1 - peat) + dryness) / 2 + (1 - w) x (1 - tree - shrub); "
                            + "dryness = 0 at 0.3 m of depth to the ditch water, 1 at 1.0 m",
                    "n = a\\,s\\,\\nu\\,\\rho,\\quad a = (1-b-w_a)(1-\\max(n_a, e)),\\quad"
                            + " s = w\\,\\tfrac{(1-p)+d}{2} + (1-w)(1-t-s_h)"),
            sources(),
            inputs(),
            parameters(),
            limits(),
            ModelCard.Accountability.forPlanning(new Bilingual(
                    "Een hoog getal is geen bestemming: eigendom, verkeer en draagvlak staan er niet in.",
                    "A high figure is no zoning: ownership, traffic and support are not in it.")),
            HousingCases.all());

    private HousingCard() {}

    private static List<ModelCard.Source> sources() {
        return List.of(new ModelCard.Source(
                "Malczewski",
                OptionalInt.empty(),
                "work on multicriteria analysis in GIS (from memory; year and page to be checked)",
                "weighted linear combination after hard exclusions; factors and weights are ours"));
    }

    private static List<ModelCard.Input> inputs() {
        return List.of(
                share(Facts.BUILT, "bebouwd aandeel", "built-up share"),
                share(Facts.WATER, "aandeel water", "water"),
                share(Facts.HABITAT, "aandeel natuur", "share of nature"),
                share(
                        Facts.HOUSING_EXCLUDED,
                        "aandeel waar niet gebouwd mag worden",
                        "share where building is ruled out"),
                share(Facts.PEAT, "aandeel veen", "share of peat soil"),
                share(Facts.TREE, "aandeel bomen", "tree cover"),
                share(Facts.SHRUB, "aandeel struiken", "shrub cover"),
                new ModelCard.Input(
                        Facts.SUMMER_DEPTH,
                        new Bilingual("drooglegging in de zomer", "drainage depth in summer"),
                        "m",
                        -HousingModel.DEEPEST_METRES,
                        HousingModel.DEEPEST_METRES));
    }

    private static ModelCard.Input share(LayerKey fact, String nl, String en) {
        return new ModelCard.Input(fact, new Bilingual(nl, en), "1", 0, 1);
    }

    private static List<Parameter> parameters() {
        return List.of(GROUND_WEIGHT, DENSITY, NET_SHARE, WET, DRY);
    }

    private static ModelCard.Limits limits() {
        return new ModelCard.Limits(
                new Bilingual(
                        "Nieuwbouw op open grond in Nederland; om plekken te vergelijken",
                        "New building on open ground in the Netherlands; for comparing places"),
                List.of(
                        new Bilingual(
                                "De factoren en gewichten zijn aannames; er is geen gepubliceerde tabel om mee te vergelijken.",
                                "The factors and weights are assumptions; there is no published table to compare with."),
                        new Bilingual(
                                "Bouwen tussen of op wat er staat telt niet: bebouwde grond heeft geen ruimte meer.",
                                "Building between or on top of what stands is not counted: built-up land has no room left."),
                        new Bilingual(
                                "Geluid, stank, leidingen, eigendom en bereikbaarheid tellen alleen mee als ze in de laag met"
                                        + " uitgesloten grond staan.",
                                "Noise, smell, pipes, ownership and access count only if they are in the layer of excluded land."),
                        new Bilingual(
                                "Waar geen slootpeil bekend is en geen veen ligt, geldt de bodem als droog.",
                                "Where no ditch level is known and no peat lies, the ground counts as dry.")),
                ModelCard.Limits.PEOPLE_DECIDE);
    }
}
