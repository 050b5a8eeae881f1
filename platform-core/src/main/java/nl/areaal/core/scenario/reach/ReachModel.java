package nl.areaal.core.scenario.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.network.RoadGraph;
import nl.areaal.core.scenario.Adjustable;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.RegionModel;

/** The jobs that people can come to within half an hour from where they live, by bike or on foot along the open roads. */
public final class ReachModel implements RegionModel {
    private static final double WORTH_SAYING = 0.001;

    private static final String SPEED = "speed"; // as on the card

    private final ModelCard card;

    public ReachModel(ReachMode mode) {
        this(ReachCard.of(mode));
    }

    private ReachModel(ModelCard card) {
        this.card = card;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Adjustable> adjustable() {
        return List.of(new Adjustable(SPEED, 1, 40));
    }

    @Override
    public ReachModel with(ModelCard other) {
        return new ReachModel(other);
    }

    @Override
    public RegionAnswer evaluate(FactBase in, Zones zones, Progress progress) {
        Places places = new Places(in);
        double[] kmPerHour = card.design().values(SPEED);
        Reached reached = new Reached(places, RoadGraph.of(in.roads()), kmPerHour).compute(progress);
        ReachZones answer = new ReachZones(in, places, reached, kmPerHour.length, zones);
        return new RegionAnswer(answer.central(), answer.means(), answer.squareMetres(), remarks(reached));
    }

    private static List<Bilingual> remarks(Reached reached) {
        List<Bilingual> remarks = new ArrayList<>();
        double gravity = reached.meanGravity();
        if (!Double.isNaN(gravity)) {
            remarks.add(
                    sentence(
                            gravity,
                            "Telt een baan voor de helft mee bij elke tien minuten verder (Hansen 1959), dan bereikt een inwoner er"
                                    + " gemiddeld %,.0f.",
                            "If a job counts for half with every ten minutes more (Hansen 1959), a resident reaches %,.0f on average."));
        }
        if (reached.residentsOffRoads() > WORTH_SAYING) {
            remarks.add(sentence(
                    100 * reached.residentsOffRoads(),
                    "%.1f %% van de inwoners woont verder dan 500 m van een weg in het bestand en telt niet mee.",
                    "%.1f %% of the residents live farther than 500 m from a road in the data and are not counted."));
        }
        if (reached.jobsOffRoads() > WORTH_SAYING) {
            remarks.add(sentence(
                    100 * reached.jobsOffRoads(),
                    "%.1f %% van de banen ligt verder dan 500 m van een weg in het bestand en is onbereikbaar.",
                    "%.1f %% of the jobs lie farther than 500 m from a road in the data and cannot be reached."));
        }
        return remarks;
    }

    private static Bilingual sentence(double number, String nl, String en) {
        return new Bilingual(String.format(Locale.of("nl"), nl, number), String.format(Locale.ROOT, en, number));
    }
}
