package nl.areaal.core.crs;

import java.util.Arrays;
import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * The way from one coordinate reference system into another, for geometry whose first ordinate is x or longitude, as it is
 * in GeoPackage, GeoJSON and everything that we hold. Heights do not come along.
 *
 * <p>WGS84 is treated as ETRS89, on which RD New rests: nobody's file tells which of the two moments of the continent's
 * drift it means. The official correction grid {@code rdtrans2018.gsb} is used when GeoTools finds it, and for positions where RD New is
 * defined: beyond the grid GeoTools would not shift at all, which is off by a hundred metres.
 */
public final class CrsTransform {
    private static final String GRID = "rdtrans2018.gsb";
    private static final String ETRS89 = "EPSG:4258";
    private static final String WGS84 = "EPSG:4326";
    private static final int STEPS_OF_A_SIDE = 32;
    private static final double METRES_WITH_GRID = 0.001;
    private static final double METRES_WITHOUT_GRID = 0.25;

    private final @Nullable Steps steps;
    private final GeometryFactory target;

    private CrsTransform(@Nullable Steps steps, int targetSrid) {
        this.steps = steps;
        this.target = new GeometryFactory(RegionCrs.GEOMETRY.getPrecisionModel(), targetSrid);
    }

    /**
     * The way into RD New.
     *
     * @throws UnknownCrsException when nobody knows the declared system
     */
    public static CrsTransform toRegion(DeclaredCrs source) {
        return new CrsTransform(source.isRegion() ? null : steps(source, true), RegionCrs.SRID);
    }

    /**
     * The way out of RD New.
     *
     * @throws UnknownCrsException when nobody knows the declared system
     */
    public static CrsTransform fromRegion(DeclaredCrs target) {
        int srid = Optional.of(target.text())
                .filter(text -> text.startsWith("EPSG:"))
                .map(text -> Integer.valueOf(text.substring("EPSG:".length())))
                .orElse(0);
        return new CrsTransform(target.isRegion() ? null : steps(target, false), srid);
    }

    /** Opens the register of reference systems, whose first use takes seconds: call it beside other work. */
    public static void warmUp() {
        toRegion(DeclaredCrs.CRS84);
    }

    /** How far off a position may be after the transform, as measured against the certified points of RDNAPTRANS2018. */
    public double accuracyMetres() {
        if (steps == null) {
            return 0;
        }
        return steps.corrected() == null ? METRES_WITHOUT_GRID : METRES_WITH_GRID;
    }

    /** The geometry in the target system, as a copy in two dimensions. */
    public Geometry apply(Geometry geometry) {
        Geometry moved = new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence sequence, Geometry parent) {
                return factory.getCoordinateSequenceFactory().create(move(sequence));
            }
        }.transform(geometry);
        return target.createGeometry(moved);
    }

    /**
     * The box in the target system around a box in the other: its sides bend there, over a degree by a hundred metres, so more is moved than
     * its corners.
     */
    public Envelope around(Envelope box) {
        Geometry sides = RegionCrs.GEOMETRY.toGeometry(box);
        double step = Math.max(box.getWidth(), box.getHeight()) / STEPS_OF_A_SIDE;
        return apply(step > 0 ? Densifier.densify(sides, step) : sides).getEnvelopeInternal();
    }

    /** One position in the target system. */
    public Coordinate apply(double x, double y) {
        return apply(target.createPoint(new Coordinate(x, y))).getCoordinate();
    }

    /** Many positions in the target system, as a copy: first and second ordinates in turn. */
    public double[] apply(double[] xy) {
        double[] moved = xy.clone();
        move(moved);
        return moved;
    }

    private Coordinate[] move(CoordinateSequence sequence) {
        double[] xy = new double[2 * sequence.size()];
        for (int i = 0; i < sequence.size(); i++) {
            xy[2 * i] = sequence.getX(i);
            xy[2 * i + 1] = sequence.getY(i);
        }
        move(xy);
        Coordinate[] moved = new Coordinate[sequence.size()];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        if (isClosed(sequence)) {
            // The iterative steps may end a last bit apart for the same place, and a ring must close to the bit.
            moved[moved.length - 1] = moved[0].copy();
        }
        return moved;
    }

    private static boolean isClosed(CoordinateSequence sequence) {
        int last = sequence.size() - 1;
        return last > 0 && sequence.getX(0) == sequence.getX(last) && sequence.getY(0) == sequence.getY(last);
    }

    private void move(double[] xy) {
        if (steps == null) {
            return;
        }
        try {
            steps.move(xy);
        } catch (TransformException e) {
            // A place that the projection does not know: not a number is outside every area of use.
            Arrays.fill(xy, Double.NaN);
        }
    }

    /**
     * The way by the seven parameters that hold everywhere, and the one by the correction grid.
     *
     * @param corrected null without the grid
     */
    private record Steps(MathTransform everywhere, @Nullable MathTransform corrected, boolean intoRegion) {
        void move(double[] xy) throws TransformException {
            if (corrected == null) {
                everywhere.transform(xy, 0, xy, 0, xy.length / 2);
                return;
            }
            double[] from = xy.clone();
            everywhere.transform(from, 0, xy, 0, xy.length / 2);
            double[] inRegion = intoRegion ? xy.clone() : from;
            for (int i = 0; i < xy.length; i += 2) {
                if (RegionCrs.covers(new Envelope(new Coordinate(inRegion[i], inRegion[i + 1])))) {
                    corrected.transform(from, i, xy, i, 1);
                }
            }
        }
    }

    private static Steps steps(DeclaredCrs other, boolean intoRegion) {
        try {
            CoordinateReferenceSystem declared = decode(other);
            MathTransform toBase = CRS.findMathTransform(declared, base(declared), true);
            MathTransform best = fromBase(toBase, ETRS89, intoRegion);
            return best.toString().contains(GRID)
                    ? new Steps(fromBase(toBase, WGS84, intoRegion), best, intoRegion)
                    : new Steps(best, null, intoRegion);
        } catch (FactoryException | TransformException e) {
            throw new UnknownCrsException(other, e);
        }
    }

    /** GeoTools takes the grid by itself from ETRS89, and never from WGS84. */
    private static MathTransform fromBase(MathTransform toBase, String base, boolean intoRegion)
            throws FactoryException, TransformException {
        CoordinateReferenceSystem region = CRS.decode(DeclaredCrs.REGION.text(), true);
        MathTransform steps =
                ConcatenatedTransform.create(toBase, CRS.findMathTransform(CRS.decode(base, true), region, true));
        return intoRegion ? steps : steps.inverse();
    }

    /** Longitude and latitude on ETRS89, or on WGS84 where the system rests on that. */
    private static CoordinateReferenceSystem base(CoordinateReferenceSystem declared) throws FactoryException {
        CoordinateReferenceSystem wgs84 = CRS.decode(WGS84, true);
        boolean onWgs84 = CRS.equalsIgnoreMetadata(
                CRS.getProjectedCRS(declared) == null
                        ? CRS.getHorizontalCRS(declared)
                        : CRS.getProjectedCRS(declared).getBaseCRS(),
                wgs84);
        return onWgs84 ? wgs84 : CRS.decode(ETRS89, true);
    }

    private static CoordinateReferenceSystem decode(DeclaredCrs declared) throws FactoryException {
        CoordinateReferenceSystem crs =
                declared.isWkt() ? CRS.parseWKT(declared.text()) : CRS.decode(declared.text(), true);
        CoordinateReferenceSystem horizontal = CRS.getHorizontalCRS(crs);
        if (horizontal == null) {
            throw new FactoryException("it has no horizontal part");
        }
        return horizontal;
    }
}
