package nl.areaal.core.scenario.inverse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.core.scenario.Progress;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The blocks of an area in which a hectare of a measure does most, tried one by one: each is the forward question with the measure
 * in that block alone, so what several blocks do to each other is left out.
 *
 * @param blockMetres the side of a block; larger than asked when the area would have more blocks than are tried
 * @param places the best first; equally good ones from north to south and from west to east
 */
public record BestPlaces(double blockMetres, List<RankedPlace> places) {
    /** More blocks than this are not tried: the answer must come while somebody waits. */
    static final int MOST_BLOCKS = 400;

    /** Blocks of which less lies in the area are left to its neighbours. */
    private static final double LEAST_INSIDE = 0.5;

    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    public BestPlaces {
        places = List.copyOf(places);
    }

    /**
     * Ranks the blocks of the goal's area; those with which the model has no figure for it are left out.
     *
     * @param settings of the measure in each block
     * @param askedMetres the side of a block, of which whole cells are made
     * @param progress hears how many blocks have been tried
     */
    public static BestPlaces of(
            Question question,
            InterventionKind kind,
            Map<String, Double> settings,
            double askedMetres,
            Progress progress) {
        Zones zones = question.engine().zones();
        Forward forward = new Forward(question);
        int side = (int) Math.max(1, Math.round(askedMetres / zones.frame().cellMetres()));
        List<Polygon> blocks = blocks(zones, forward.area(), side);
        while (blocks.size() > MOST_BLOCKS) {
            side *= 2;
            blocks = blocks(zones, forward.area(), side);
        }
        List<RankedPlace> places = new ArrayList<>();
        if (forward.before().isComplete(forward.area())) {
            for (int block = 0; block < blocks.size(); block++) {
                progress.step(block, blocks.size());
                Intervention step = kind.make(blocks.get(block), settings);
                forward.result(step)
                        .map(result -> ranked(step, result, question.goal()))
                        .ifPresent(places::add);
            }
        }
        places.sort(Comparator.comparingDouble(RankedPlace::gainPerHectare).reversed());
        return new BestPlaces(side * zones.frame().cellMetres(), places);
    }

    private static RankedPlace ranked(Intervention step, AreaResult result, Goal goal) {
        double hectares = step.extent().getArea() / SQUARE_METRES_PER_HECTARE;
        return new RankedPlace(step, result, goal.towards(result.delta()) / hectares);
    }

    /** The squares of so many cells that lie mostly in an area, from north to south and from west to east. */
    private static List<Polygon> blocks(Zones zones, int area, int side) {
        GridFrame frame = zones.frame();
        int across = Math.ceilDiv(frame.columns(), side);
        int down = Math.ceilDiv(frame.rows(), side);
        double[] inside = new double[across * down];
        zones.visit(area, (row, column, count, share) -> {
            for (int i = column; i < column + count; i++) {
                inside[row / side * across + i / side] += share;
            }
        });
        List<Polygon> blocks = new ArrayList<>();
        for (int block = 0; block < inside.length; block++) {
            if (inside[block] >= LEAST_INSIDE * side * side) {
                blocks.add(square(frame, block % across, block / across, side * frame.cellMetres()));
            }
        }
        return blocks;
    }

    private static Polygon square(GridFrame frame, int column, int row, double metres) {
        double west = frame.originX() + column * metres;
        double north = frame.originY() - row * metres;
        return (Polygon) GEOMETRY.toGeometry(new Envelope(west, west + metres, north - metres, north));
    }
}
