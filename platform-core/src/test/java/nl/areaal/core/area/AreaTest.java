package nl.areaal.core.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import nl.areaal.core.crs.RegionCrs;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

class AreaTest {
    private static final AreaCode CODE = new AreaCode("GM0344");

    @Test
    void measuresItselfInHectares() {
        assertThat(area("Utrecht", square(RegionCrs.GEOMETRY)).hectares()).isEqualTo(1);
    }

    @Test
    void refusesABoundaryInAnotherReferenceSystem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> area("Utrecht", square(new GeometryFactory())))
                .withMessage("area GM0344 has a boundary in EPSG:0, expected EPSG:28992");
    }

    @Test
    void refusesABoundaryThatCrossesItself() {
        Coordinate[] bowTie = {
            new Coordinate(0, 0), new Coordinate(9, 9), new Coordinate(9, 0), new Coordinate(0, 9), new Coordinate(0, 0)
        };
        MultiPolygon boundary =
                RegionCrs.GEOMETRY.createMultiPolygon(new Polygon[] {RegionCrs.GEOMETRY.createPolygon(bowTie)});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> area("Utrecht", boundary))
                .withMessage("area GM0344 has an empty or invalid boundary");
    }

    @Test
    void refusesToBeNamelessOrItsOwnParent() {
        MultiPolygon square = square(RegionCrs.GEOMETRY);
        assertThatIllegalArgumentException().isThrownBy(() -> area(" ", square)).withMessage("area GM0344 has no name");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Area(CODE, "Utrecht", Optional.of(CODE), Residents.UNKNOWN, square, LocalDate.EPOCH))
                .withMessage("area GM0344 is its own parent");
    }

    @Test
    void refusesFewerThanNoInhabitants() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Residents(OptionalInt.of(-99_997), OptionalInt.empty()))
                .withMessage("inhabitants is -99997, expected 0 or more, or empty when unknown");
    }

    private static Area area(String name, MultiPolygon boundary) {
        return new Area(CODE, name, Optional.empty(), Residents.UNKNOWN, boundary, LocalDate.EPOCH);
    }

    private static MultiPolygon square(GeometryFactory factory) {
        return factory.createMultiPolygon(new Polygon[] {(Polygon) factory.toGeometry(new Envelope(0, 100, 0, 100))});
    }
}
