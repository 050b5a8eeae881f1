package nl.areaal.core.scenario.flood;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.Theme;
import nl.areaal.core.scenario.rain.DesignStorm;
import nl.areaal.core.scenario.rain.RainModel;

/** What is published about the model of water on the street. */
final class FloodCard {
    static final Parameter SEWER = new Parameter(
            "sewer",
            new Bilingual("wat het riool van bebouwd gebied afvoert", "what the sewer takes from built-up land"),
            "mm",
            10,
            20,
            30,
            "assumption: Dutch sewers are made for about 20 mm in an hour (from memory); the range is ours");

    private FloodCard() {}

    static ModelCard of(DesignStorm storm) {
        return new ModelCard(
                "flood",
                "1.0.0",
                new Bilingual("Water op straat", "Water on the street"),
                new Bilingual(
                        "Vergelijkt plannen: waar het water van een hevige bui blijft staan en hoe diep",
                        "Compares plans by where the water of a heavy storm stays, and how deep"),
                Theme.WATER,
                "mm",
                ModelCard.MoreIs.WORSE,
                new ModelCard.Equation(
                        "depth = level of the hollow - height of the ground; levels from filling hollows with Q - sewer x built, Q as in the runoff model, each"
                                + " spilling at its lowest pass to the next; what runs off = standing + gone over the edge, to the litre",
                        "h_i = \\max(0, z_{k(i)} - z_i),\\quad V_k = \\sum_{i \\in k} h_i\\,A,\\quad"
                                + " \\sum_i \\max(0, Q_i - r\\,b_i)\\,A = \\sum_k V_k + V_{out}"),
                sources(),
                inputs(),
                List.of(SEWER, RainModel.RETENTION, storm(storm)),
                new ModelCard.Limits(
                        new Bilingual(
                                "De eindstand na één hevige bui; om plannen te vergelijken, niet om een riool te ontwerpen",
                                "The state of rest after a single heavy storm; to compare plans, not to design a sewer"),
                        known(),
                        ModelCard.Limits.PEOPLE_DECIDE),
                ModelCard.Accountability.forPlanning(new Bilingual(
                        "Een kaart met water bij een huis kan de waarde ervan raken terwijl duikers en drempels ontbreken; toets daarom"
                                + " ter plaatse voor het cijfer over één huis gaat.",
                        "A map with water at a house can touch its value while culverts and doorsteps are missing; so check on the spot"
                                + " before the figure is about a single house.")),
                FloodCases.ALL);
    }

    private static Parameter storm(DesignStorm storm) {
        return Parameter.fixed(
                "storm",
                new Bilingual(
                        "bui: " + storm.words().nl(), "storm: " + storm.words().en()),
                "mm",
                storm.millimetres(),
                "a choice, see the card of the runoff model");
    }

    private static List<ModelCard.Source> sources() {
        return List.of(
                new ModelCard.Source(
                        "R. Barnes, C. Lehman and D. Mulla",
                        OptionalInt.of(2014),
                        "Priority-Flood: an optimal depression-filling and watershed-labeling algorithm for digital elevation"
                                + " models, Computers & Geosciences 62",
                        "the levels at which hollows spill (algorithm 1)"),
                new ModelCard.Source(
                        "R. Barnes, K.L. Callaghan and A.D. Wickert",
                        OptionalInt.of(2021),
                        "Computing water flow through complex landscapes - Part 3: Fill-Spill-Merge (cited from memory)",
                        "how a limited amount of water spreads over hollows within hollows"),
                new ModelCard.Source(
                        "United States Department of Agriculture",
                        OptionalInt.of(1986),
                        "Urban Hydrology for Small Watersheds, Technical Release 55",
                        "the runoff, exactly as in the model of runoff"));
    }

    /** The height of the ground, and all that the runoff is made from. */
    private static List<ModelCard.Input> inputs() {
        List<ModelCard.Input> inputs = new ArrayList<>();
        inputs.add(new ModelCard.Input(
                Facts.TERRAIN, new Bilingual("hoogte van het maaiveld", "height of the ground"), "m", -100, 1_000));
        inputs.addAll(new RainModel().card().inputs());
        return inputs;
    }

    private static List<Bilingual> known() {
        return List.of(
                new Bilingual(
                        "Duikers, bruggen, kades smaller dan een cel en drempels van huizen kent het model niet; een weg op een dijk"
                                + " houdt hier al het water tegen.",
                        "Culverts, bridges, quays narrower than a cell and doorsteps are not known; a road on a dike holds all water"
                                + " back here."),
                new Bilingual(
                        "Het is de stand als al het water tot rust is gekomen: onderweg kan het kort hoger staan.",
                        "It is the state when all water has come to rest: on its way it can stand higher for a while."),
                new Bilingual(
                        "Het water loopt naar de laagste van de acht buurcellen; hoogten tellen in hele millimeters.",
                        "Water runs to the lowest of the eight cells around; heights count in whole millimetres."),
                new Bilingual(
                        "Gemalen, sloten als afvoer en wat de bodem onderweg nog opneemt, tellen niet mee; water dat op sloten en"
                                + " plassen blijft staan, telt wel mee.",
                        "Pumps, ditches as drains and what the soil takes up on the way don't count; water that stays on ditches and"
                                + " ponds does."),
                new Bilingual(
                        "Water aan de rand van de regio, of naast een cel zonder hoogte, is weg.",
                        "Water at the edge of the region, or beside a cell without height, is gone."),
                new Bilingual(
                        "De bandbreedte geeft weer wat het riool aankan en hoe nat de grond vooraf is; de fout in de hoogtekaart zit"
                                + " er niet in.",
                        "The band shows what the sewer can take and how wet the ground is beforehand; the error of the height map is"
                                + " not in it."));
    }
}
