package nl.areaal.ingest.layer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import nl.areaal.core.area.Area;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.Residents;
import nl.areaal.geodata.file.Intake;
import nl.areaal.geodata.file.SourceFeature;
import nl.areaal.geodata.file.Tally;
import nl.areaal.geodata.layer.GeometryKind;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Makes areas of the features of one layer; pieces with one code, such as CBS's land and water, become one area. */
final class AreaAssembly {
    /** What is remarked of a feature that is a further piece of an area. */
    static final String JOINED = "another piece of an area joined to it";

    private final AreaColumns columns;
    private final Intake intake;
    private final Tally tally;
    private final Map<AreaCode, Piece> pieces = new TreeMap<>();

    AreaAssembly(AreaColumns columns, Intake intake, Tally tally) {
        this.columns = columns;
        this.intake = intake;
        this.tally = tally;
    }

    /** What is known of an area before its parent is. */
    private record Piece(String name, Residents residents, Geometry boundary) {
        Piece join(Piece other) {
            Geometry both = OverlayNGRobust.overlay(boundary, other.boundary, OverlayNG.UNION);
            return new Piece(name, known(residents, other.residents), both);
        }

        private static Residents known(Residents one, Residents other) {
            return new Residents(sum(one.inhabitants(), other.inhabitants()), sum(one.dwellings(), other.dwellings()));
        }

        private static OptionalInt sum(OptionalInt one, OptionalInt other) {
            if (one.isEmpty()) {
                return other;
            }
            return OptionalInt.of(Math.addExact(one.getAsInt(), other.orElse(0)));
        }
    }

    void add(SourceFeature feature) {
        Optional<AreaCode> code = Optional.ofNullable(feature.properties().get(columns.code()))
                .flatMap(value -> AreaCode.parse(value.toString()));
        Object name = feature.properties().getOrDefault(columns.name(), "");
        String example = "feature " + feature.id();
        if (code.isEmpty()) {
            tally.refuse("no code of CBS in '" + columns.code() + "'", example);
        } else if (name.toString().isBlank()) {
            tally.refuse("no name in '" + columns.name() + "'", example);
        } else if (isPolygon(feature)) {
            intake.accept(feature)
                    .map(accepted -> new Piece(
                            name.toString().strip(), columns.residents(feature.properties()), accepted.geometry()))
                    .forEach(piece -> put(code.get(), piece, example));
        } else {
            tally.refuse("no polygon", example);
        }
    }

    /** The areas in the order of their codes, each with its parent. */
    List<Area> areas(AreaParents parents, LocalDate validFrom) {
        return pieces.entrySet().stream()
                .map(entry -> area(entry.getKey(), entry.getValue(), parents, validFrom))
                .toList();
    }

    private void put(AreaCode code, Piece piece, String example) {
        if (pieces.containsKey(code)) {
            tally.remark(JOINED, example);
        }
        pieces.merge(code, piece, Piece::join);
    }

    private static Area area(AreaCode code, Piece piece, AreaParents parents, LocalDate validFrom) {
        MultiPolygon boundary = (MultiPolygon) GeometryKind.POLYGON.unify(piece.boundary());
        return new Area(code, piece.name(), parents.of(code, boundary), piece.residents(), boundary, validFrom);
    }

    private static boolean isPolygon(SourceFeature feature) {
        return feature.geometry().map(GeometryKind::of).orElse(GeometryKind.POLYGON) == GeometryKind.POLYGON;
    }
}
