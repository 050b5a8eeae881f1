package nl.areaal.geodata.file;

import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.layer.LayerFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Makes features fit for the store: in RD New, flat and valid. What can be mended is mended, what can't is refused, and
 * both are counted with their reason; nothing is dropped in silence.
 */
public final class Intake {
    private final CrsTransform toRegion;
    private final Tally tally;
    private final FeatureIds ids;

    public Intake(CrsTransform toRegion, Tally tally) {
        this(toRegion, tally, FeatureIds.OF_SOURCE);
    }

    /**
     * Sets up.
     *
     * @param ids by which the features are to be known in the store
     */
    public Intake(CrsTransform toRegion, Tally tally, FeatureIds ids) {
        this.toRegion = toRegion;
        this.tally = tally;
        this.ids = ids;
    }

    /** The feature as it may be stored, or nothing when it was refused. */
    public Stream<LayerFeature> accept(SourceFeature feature) {
        feature.faults().forEach(fault -> tally.remark(fault, "feature " + feature.id()));
        return usable(feature)
                .flatMap(geometry -> valid(feature.id(), geometry))
                .map(geometry -> {
                    tally.accept();
                    return new LayerFeature(ids.of(feature), geometry, feature.surfaces(), feature.properties());
                })
                .stream();
    }

    private Optional<Geometry> usable(SourceFeature feature) {
        if (feature.geometry().isEmpty()) {
            return refused("no usable geometry", feature.id());
        }
        Geometry declared = feature.geometry().get();
        if (declared.isEmpty()) {
            return refused("empty geometry", feature.id());
        }
        if (!isFinite(declared)) {
            return refused("a coordinate that is not a number", feature.id());
        }
        if (!Double.isNaN(declared.getCoordinate().getZ())) {
            tally.remark("height left out", "feature " + feature.id());
        }
        Geometry moved = toRegion.apply(declared);
        if (moved.isEmpty() || !isFinite(moved) || !RegionCrs.covers(moved.getEnvelopeInternal())) {
            return refused("outside the area where RD New is defined", feature.id());
        }
        return Optional.of(moved);
    }

    private Optional<Geometry> valid(String id, Geometry geometry) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return Optional.of(geometry);
        }
        Geometry mended = GeometryFixer.fix(geometry);
        if (mended.isEmpty() || mended.getDimension() != geometry.getDimension() || !mended.isValid()) {
            return refused("invalid geometry that can not be mended (" + error.getMessage() + ")", id);
        }
        tally.repair("invalid geometry mended (" + error.getMessage() + ")", "feature " + id);
        return Optional.of(RegionCrs.GEOMETRY.createGeometry(mended));
    }

    private Optional<Geometry> refused(String reason, String id) {
        tally.refuse(reason, "feature " + id);
        return Optional.empty();
    }

    private static boolean isFinite(Geometry geometry) {
        for (Coordinate coordinate : geometry.getCoordinates()) {
            if (!Double.isFinite(coordinate.x) || !Double.isFinite(coordinate.y)) {
                return false;
            }
        }
        return true;
    }
}
