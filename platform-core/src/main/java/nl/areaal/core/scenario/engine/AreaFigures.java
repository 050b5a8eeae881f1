package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ParameterDesign;
import nl.areaal.core.scenario.RegionModel.RegionAnswer;

/**
 * What a model says about each area with each set of its parameters, however the answer came about: all that bands, differences
 * and sensitivities are made from.
 *
 * @param bySetAndArea one row for each set of parameters, the central one first; NaN where there is no answer
 * @param squareMetres how much of each area bears the answer
 * @param step smaller differences are no more than rounding
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AreaFigures(
        ModelCard card, List<String> areaCodes, double[][] bySetAndArea, double[] squareMetres, double step) {
    private static final double SQUARE_METRES_OF_ROUNDING = 1e-6;

    public AreaFigures {
        areaCodes = List.copyOf(areaCodes);
        if (bySetAndArea.length != card.design().sets()) {
            throw new IllegalArgumentException("figures of " + card.key() + ": " + bySetAndArea.length
                    + " sets of parameters, expected " + card.design().sets());
        }
    }

    /** The means that sums come to. */
    public static AreaFigures of(ModelCard card, Zones zones, ZoneSums sums) {
        int areas = zones.codes().size();
        double[][] means = new double[sums.quantities()][areas];
        double[] squareMetres = new double[areas];
        for (int area = 0; area < areas; area++) {
            for (int set = 0; set < means.length; set++) {
                means[set][area] = sums.mean(set, area);
            }
            squareMetres[area] = sums.squareMetres(0, area, zones.frame());
        }
        return new AreaFigures(card, zones.codes(), means, squareMetres, sums.step(0));
    }

    /** The figures of a model that looks at the region as a whole. */
    public static AreaFigures of(ModelCard card, Zones zones, RegionAnswer answer) {
        return new AreaFigures(card, zones.codes(), answer.bySetAndZone(), answer.squareMetres(), 0);
    }

    /** The answers for an area, one for each set of parameters. */
    public double[] answers(int area) {
        double[] answers = new double[bySetAndArea.length];
        for (int set = 0; set < answers.length; set++) {
            answers[set] = bySetAndArea[set][area];
        }
        return answers;
    }

    /** The central answer for an area; NaN when there is none. */
    public double central(int area) {
        return bySetAndArea[0][area];
    }

    /** Whether every set of parameters gives an answer for an area. */
    public boolean isComplete(int area) {
        return DoubleStream.of(answers(area)).noneMatch(Double::isNaN);
    }

    /** The differences with a reference, both sides taken with the same parameters, so that shared errors cancel. */
    public double[] differences(AreaFigures reference, int area) {
        double[] differences = answers(area);
        for (int set = 0; set < differences.length; set++) {
            differences[set] -= reference.bySetAndArea[set][area];
        }
        return differences;
    }

    /** Sides that rest on other parameters share no errors: their difference may be all that their bands allow. */
    private Band difference(AreaFigures reference, int area) {
        if (card.parameters().equals(reference.card.parameters())) {
            return Band.of(differences(reference, area));
        }
        Band here = Band.of(answers(area));
        Band there = Band.of(reference.answers(area));
        return new Band(here.central() - there.central(), here.low() - there.high(), here.high() - there.low());
    }

    /** The results for all areas that have an answer on both sides. */
    public List<AreaResult> results(AreaFigures reference) {
        List<AreaResult> results = new ArrayList<>();
        for (int area = 0; area < areaCodes.size(); area++) {
            result(reference, area).ifPresent(results::add);
        }
        return results;
    }

    /** The result for an area beside a reference, any other scenario or the region as it is; empty when a side has no answer. */
    public Optional<AreaResult> result(AreaFigures reference, int area) {
        if (!isComplete(area) || !reference.isComplete(area)) {
            return Optional.empty();
        }
        Band value = Band.of(answers(area));
        Band delta = difference(reference, area);
        boolean says = Math.abs(delta.central()) >= step && !losesGround(reference, area);
        Band told = says ? delta : delta.withZero();
        return Optional.of(new AreaResult(
                areaCodes.get(area),
                reference.central(area),
                value.central(),
                value.low(),
                value.high(),
                told.central(),
                told.low(),
                told.high(),
                squareMetres[area],
                card.unit()));
    }

    /**
     * Whether places of the area had an answer and have none any more, because they have left the range in which the model holds.
     * Then the two means are of different ground, and their difference shows nothing.
     */
    private boolean losesGround(AreaFigures reference, int area) {
        return squareMetres[area] < reference.squareMetres[area] - SQUARE_METRES_OF_ROUNDING;
    }

    /** What each uncertain parameter does to the figures of the areas that have an answer on both sides. */
    public List<AreaEffect> effects(AreaFigures reference) {
        List<AreaEffect> effects = new ArrayList<>();
        ParameterDesign design = card.design();
        for (int area = 0; area < areaCodes.size(); area++) {
            if (isComplete(area) && reference.isComplete(area)) {
                double[] ofValue = design.mainEffects(answers(area));
                double[] ofDelta = design.mainEffects(differences(reference, area));
                for (int place = 0; place < ofValue.length; place++) {
                    String parameter = design.ranged().get(place).key();
                    effects.add(new AreaEffect(areaCodes.get(area), parameter, ofValue[place], ofDelta[place]));
                }
            }
        }
        return effects;
    }
}
