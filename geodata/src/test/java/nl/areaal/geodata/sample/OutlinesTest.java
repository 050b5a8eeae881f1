package nl.areaal.geodata.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

class OutlinesTest {
    private static final SampleFrame FRAME = new SampleFrame(0, 2_000, 50, 40, 40);

    /** A disc of 800 m, cut into quadrants by an upright and a level line. */
    private static Mosaic quadrants() {
        Mosaic mosaic = new Mosaic(FRAME);
        for (int cell = 0; cell < FRAME.cells(); cell++) {
            double x = FRAME.x(cell) - 1_010;
            double y = FRAME.y(cell) - 1_010;
            if (x * x + y * y < 800 * 800) {
                mosaic.labels[cell] = (x < 0 ? 0 : 1) + (y < 0 ? 0 : 2);
            }
        }
        return mosaic;
    }

    @Test
    void neighboursShareTheirBordersToTheBit() {
        Mosaic mosaic = quadrants();
        List<MultiPolygon> parts = RingTracer.polygons(mosaic, new Outlines(mosaic));
        assertThat(parts).hasSize(4).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.isValid(parts.toArray(Geometry[]::new))).isTrue();
    }

    @Test
    void aWholeIsTheUnionOfItsPartsToTheBit() {
        Mosaic mosaic = quadrants();
        Outlines outlines = new Outlines(mosaic);
        List<MultiPolygon> parts = RingTracer.polygons(mosaic, outlines);
        List<MultiPolygon> halves = RingTracer.polygons(mosaic.renamed(new int[] {0, 1, 0, 1}), outlines);
        Geometry west = CoverageUnion.union(new Geometry[] {parts.get(0), parts.get(2)});
        assertThat(west.getArea()).isEqualTo(halves.getFirst().getArea(), within(1e-3));
        assertThat(halves.getFirst().equalsTopo(west)).isTrue();
    }

    @Test
    void theCoastIsTheSameHoweverTheLandIsCut() {
        Mosaic cut = quadrants();
        Mosaic whole = cut.renamed(new int[] {0, 0, 0, 0});
        Geometry coast = RingTracer.polygons(whole, new Outlines(whole)).getFirst();
        Geometry[] parts = RingTracer.polygons(cut, new Outlines(cut)).toArray(Geometry[]::new);
        assertThat(CoverageUnion.union(parts).equalsTopo(coast)).isTrue();
    }

    @Test
    void keepsTheSizeOfWhatItDraws() {
        Mosaic whole = quadrants().renamed(new int[] {0, 0, 0, 0});
        double hectares =
                RingTracer.polygons(whole, new Outlines(whole)).getFirst().getArea() / 10_000;
        assertThat(hectares).isBetween(0.97 * Math.PI * 64, 1.03 * Math.PI * 64);
    }
}
