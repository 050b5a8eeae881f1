package nl.areaal.geodata.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.dataset.Outcome;
import nl.areaal.geodata.dataset.Remark;
import nl.areaal.geodata.layer.LayerFeature;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class IntakeTest {
    private final Tally tally = new Tally();
    private final Intake intake = new Intake(CrsTransform.toRegion(DeclaredCrs.REGION), tally);

    @Test
    void passesWhatIsSoundOnWithItsProperties() throws ParseException {
        LayerFeature accepted = accept("POINT (155000 463000)").orElseThrow();
        assertThat(accepted.geometry().getSRID()).isEqualTo(RegionCrs.SRID);
        assertThat(accepted.properties()).containsEntry("name", "x");
        assertThat(tally.outcome()).isEqualTo(Outcome.clean(1));
    }

    @Test
    void mendsAPolygonThatCrossesItself() throws ParseException {
        Geometry mended = accept("POLYGON ((1000 400000, 1010 400010, 1010 400000, 1000 400010, 1000 400000))")
                .orElseThrow()
                .geometry();
        assertThat(mended.isValid()).isTrue();
        assertThat(mended.getArea()).isEqualTo(50);
        assertThat(tally.outcome())
                .isEqualTo(new Outcome(
                        1, 1, 0, List.of(new Remark("invalid geometry mended (Self-intersection)", 1, "feature 7"))));
    }

    @Test
    void refusesAPolygonOfWhichNothingIsLeftWhenMended() throws ParseException {
        assertThat(accept("POLYGON ((1000 400000, 1010 400000, 1000 400000, 1000 400000))"))
                .isEmpty();
        assertThat(tally.outcome().refused()).isEqualTo(1);
        assertThat(tally.outcome().remarks().getFirst().reason()).startsWith("invalid geometry that can not be mended");
    }

    @Test
    void refusesWhatIsMissingEmptyOrFarAway() throws ParseException {
        assertThat(intake.accept(new SourceFeature("7", Optional.empty(), Map.of(), List.of())))
                .isEmpty();
        assertThat(accept("POLYGON EMPTY")).isEmpty();
        assertThat(accept("POINT (5.1 52.1)")).isEmpty();
        assertThat(tally.outcome().refused()).isEqualTo(3);
        assertThat(tally.outcome().remarks())
                .extracting(Remark::reason)
                .containsExactly("no usable geometry", "empty geometry", "outside the area where RD New is defined");
    }

    @Test
    void leavesHeightsOutAndCountsThem() throws ParseException {
        Geometry flat = accept("POINT Z (155000 463000 12)").orElseThrow().geometry();
        assertThat(flat.getCoordinate().getZ()).isNaN();
        assertThat(tally.outcome().remarks()).containsExactly(new Remark("height left out", 1, "feature 7"));
    }

    @Test
    void countsEachReasonAndKeepsTheFirstCase() throws ParseException {
        accept("POLYGON EMPTY");
        accept("POINT EMPTY");
        assertThat(tally.outcome().remarks()).containsExactly(new Remark("empty geometry", 2, "feature 7"));
        assertThat(tally.outcome().read()).isEqualTo(2);
    }

    @Test
    void keepsABoundedNumberOfReasons() {
        IntStream.range(0, 1000).forEach(i -> tally.remark("position " + i + " is no number", "feature " + i));
        assertThat(tally.outcome().remarks()).hasSize(201);
        assertThat(tally.outcome().remarks().getLast()).isEqualTo(new Remark("other reasons", 800, "feature 200"));
    }

    private Optional<LayerFeature> accept(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        return intake.accept(new SourceFeature("7", Optional.of(geometry), Map.of("name", "x"), List.of()))
                .findFirst();
    }
}
