package nl.areaal.ingest.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.area.Area;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.geodata.file.Tally;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Works out which area another one is a part of: a wijk by the digits of its code, a gemeente by where it lies. */
final class AreaParents {
    private final AreaStore areas;
    private final Tally tally;
    private @Nullable List<Province> provinces;

    AreaParents(AreaStore areas, Tally tally) {
        this.areas = areas;
        this.tally = tally;
    }

    private record Province(AreaCode code, PreparedGeometry boundary) {}

    Optional<AreaCode> of(AreaCode code, MultiPolygon boundary) {
        Optional<AreaCode> parent = switch (code.level()) {
            case GEMEENTE -> around(boundary);
            case WIJK, BUURT ->
                code.parent().filter(known -> areas.summary(known).isPresent());
            case PROVINCIE, WATERSCHAP, DRAWN -> Optional.empty();
        };
        boolean expected = code.level() == AreaLevel.GEMEENTE || code.parent().isPresent();
        if (expected && parent.isEmpty()) {
            tally.remark("area without a parent, because that is not in the store", code.value());
        }
        return parent;
    }

    /** A point well inside decides: boundaries of two sources seldom coincide. */
    private Optional<AreaCode> around(MultiPolygon boundary) {
        return provinces().stream()
                .filter(province -> province.boundary().covers(boundary.getInteriorPoint()))
                .map(Province::code)
                .findFirst();
    }

    private List<Province> provinces() {
        List<Province> known = provinces;
        if (known == null) {
            known = new ArrayList<>();
            for (Area area : areas.areas(AreaLevel.PROVINCIE)) {
                known.add(new Province(area.code(), PreparedGeometryFactory.prepare(area.boundary())));
            }
            provinces = known;
        }
        return known;
    }
}
