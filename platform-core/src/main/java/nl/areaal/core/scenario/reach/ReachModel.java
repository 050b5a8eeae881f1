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
        return List.of(
                new Adjustable(ReachCard.SPEED, 1, 40),
                new Adjustable(ReachCard.TIME, 5, 60),
                new Adjustable(ReachCard.DECAY, 0.005, 1),
                new Adjustable(ReachCard.ACCESS, 50, 2_000),
                new Adjustable(ReachCard.SQUARE, 100, 1_000));
    }

    @Override
    public ReachModel with(ModelCard other) {
        return new ReachModel(other);
    }

    @Override
    public RegionAnswer evaluate(FactBase in, Zones zones, Progress progress) {
        Reckoning reckoning = Reckoning.of(card);
        Places places = new Places(in, reckoning.squareMetres());
        Reached reached = new Reached(places, RoadGraph.of(in.roads()), reckoning).compute(progress);
        ReachZones answer = new ReachZones(in, places, reached, reckoning.kmPerHour().length, zones);
        return new RegionAnswer(answer.central(), answer.means(), answer.squareMetres(), remarks(reached, reckoning));
    }

    private static List<Bilingual> remarks(Reached reached, Reckoning reckoning) {
        List<Bilingual> remarks = new ArrayList<>();
        double gravity = reached.meanGravity();
        if (!Double.isNaN(gravity)) {
            remarks.add(sentence(
                    "Telt een baan voor de helft mee bij elke %.0f minuten verder (Hansen 1959), dan bereikt een inwoner er"
                            + " gemiddeld %,.0f.",
                    "If a job counts for half with every %.0f minutes more (Hansen 1959), a resident reaches %,.0f on average.",
                    Math.log(2) / reckoning.decayPerMinute(),
                    gravity));
        }
        if (reached.residentsOffRoads() > WORTH_SAYING) {
            remarks.add(sentence(
                    "%.1f %% van de inwoners woont verder dan %.0f m van een weg in het bestand en telt niet mee.",
                    "%.1f %% of the residents live farther than %.0f m from a road in the data and are not counted.",
                    100 * reached.residentsOffRoads(),
                    reckoning.accessMetres()));
        }
        if (reached.jobsOffRoads() > WORTH_SAYING) {
            remarks.add(sentence(
                    "%.1f %% van de banen ligt verder dan %.0f m van een weg in het bestand en is onbereikbaar.",
                    "%.1f %% of the jobs lie farther than %.0f m from a road in the data and cannot be reached.",
                    100 * reached.jobsOffRoads(),
                    reckoning.accessMetres()));
        }
        return remarks;
    }

    private static Bilingual sentence(String nl, String en, double first, double second) {
        return new Bilingual(
                String.format(Locale.of("nl"), nl, first, second), String.format(Locale.ROOT, en, first, second));
    }
}
