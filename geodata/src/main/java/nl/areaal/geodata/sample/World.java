package nl.areaal.geodata.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * The land of the sample region before anything is built on it: who each cell belongs to and what it is used for.
 *
 * @param territories labels are places in {@code facts.wijken()}
 * @param landUse labels are those of {@link LandClass}
 */
record World(SampleFacts facts, Mosaic territories, Mosaic landUse) {
    static World make() {
        SampleFacts facts = SampleFacts.read();
        Mosaic territories = Territories.of(SampleFrame.REGION, facts.wijken());
        return new World(facts, territories, LandUse.of(territories, facts.wijken()));
    }

    SampleFrame frame() {
        return territories.frame;
    }

    /** What the land is used for at a place; empty beyond the province. */
    Optional<LandClass> useAt(double x, double y) {
        int cell = frame().cellAt(x, y);
        return cell < 0 || !landUse.inside(cell)
                ? Optional.empty()
                : Optional.of(LandClass.ofLabel(landUse.labels[cell]));
    }

    boolean isUsedFor(LandClass use, double x, double y) {
        int cell = frame().cellAt(x, y);
        return cell >= 0 && landUse.labels[cell] == use.label;
    }

    int cellsUsedFor(LandClass use) {
        return (int) Arrays.stream(landUse.labels)
                .filter(label -> label == use.label)
                .count();
    }

    /** The wijk at a place, as its place in the list; {@link Mosaic#OUTSIDE} beyond the province. */
    int wijkAt(double x, double y) {
        int cell = frame().cellAt(x, y);
        return cell < 0 ? Mosaic.OUTSIDE : territories.labels[cell];
    }

    boolean isInGemeente(Place gemeente, double x, double y) {
        int wijk = wijkAt(x, y);
        return wijk >= 0 && facts.wijken().get(wijk).gemeenteCode().equals(gemeente.code());
    }

    /** The boundaries of the wijken, in the order of the facts; neighbours share their border to the bit. */
    List<MultiPolygon> wijkBoundaries() {
        return RingTracer.polygons(territories, new Outlines(territories));
    }

    /** Every connected piece of one use. */
    List<UsedLand> usedLand() {
        Pieces pieces = Pieces.of(landUse);
        Mosaic pieceMosaic = new Mosaic(frame(), pieces.pieceOfCell);
        List<MultiPolygon> polygons = RingTracer.polygons(pieceMosaic, new Outlines(landUse));
        List<UsedLand> land = new ArrayList<>();
        for (int piece = 0; piece < pieces.count(); piece++) {
            land.add(new UsedLand(LandClass.ofLabel(pieces.labelOfPiece[piece]), polygons.get(piece)));
        }
        return land;
    }

    /** A quantity that has a value at every place. */
    interface Field {
        double at(double x, double y);
    }

    /**
     * A value for each cell of the province, NaN beyond it.
     *
     * @param steps how many steps a unit is rounded to
     */
    Grid grid(Field field, int steps) {
        float[] cells = new float[frame().cells()];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = territories.inside(cell)
                    ? Math.round(field.at(frame().x(cell), frame().y(cell)) * steps) / (float) steps
                    : Float.NaN;
        }
        GridFrame place =
                new GridFrame(frame().west(), frame().north(), frame().cellMetres(), frame().columns(), frame().rows());
        return new Grid(place, cells);
    }

    /** A piece of land with one use. */
    record UsedLand(LandClass use, MultiPolygon extent) {}
}
