package nl.areaal.core.scenario.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A world of 4 x 1 cells of 10 m: homes, half homes and half meadow, meadow, and a cell that nobody mapped. */
class HeatCoverTest {
    private static final int BUILT = 0;
    private static final int TREE = 1;
    private static final int SHRUB = 2;
    private static final int GRASS = 3;
    private static final int PEOPLE = 4;

    private static final GridFrame WORLD = new GridFrame(0, 10, 10, 4, 1);

    private final HeatCover cover = new HeatCover(WORLD);

    HeatCoverTest() {
        cover.addLandUse(LandUse.RESIDENTIAL, box(0, 15));
        cover.addLandUse(LandUse.GRASSLAND, box(15, 30));
    }

    @Test
    void mixesTheCoversOfLandUsesByTheirShareOfACell() {
        assertThat(grid(BUILT).cells()).containsExactly(new float[] {1, .5f, 0, Float.NaN}, within(1e-6f));
        assertThat(grid(GRASS).cells()).containsExactly(new float[] {.2f, .56f, .92f, Float.NaN}, within(1e-6f));
    }

    @Test
    void leavesNoGreenUnderABuilding() {
        cover.addBuilding(box(0, 10));
        List<Grid> grids = cover.grids();
        assertThat(grids.get(GRASS).at(0, 0)).isZero();
        assertThat(grids.get(SHRUB).at(0, 0)).isZero();
    }

    @Test
    void aBuildingInTheMeadowIsBuiltUp() {
        cover.addBuilding(box(20, 25));
        assertThat(grid(BUILT).at(2, 0)).isEqualTo(0.5f);
    }

    @Test
    void aCrownCoversItsArea() {
        cover.addTree(10, 5, 4);
        Grid tree = grid(TREE);
        assertThat(tree.at(0, 0) * 100).isCloseTo((float) (Math.PI * 4 / 2), within(1e-4f));
    }

    @Test
    void peopleLiveOnResidentialLandAndAreCountedWithinTenKilometres() {
        GridFrame wide = new GridFrame(0, 500, 500, 30, 1);
        HeatCover wideCover = new HeatCover(wide);
        wideCover.addLandUse(LandUse.RESIDENTIAL, new GeometryFactory().toGeometry(new Envelope(0, 500, 0, 500)));
        wideCover.addLandUse(LandUse.GRASSLAND, new GeometryFactory().toGeometry(new Envelope(500, 15_000, 0, 500)));
        wideCover.addInhabitants(1000, new GeometryFactory().toGeometry(new Envelope(0, 15_000, 0, 500)));
        Grid people = wideCover.grids().get(PEOPLE);
        assertThat(people.at(0, 0)).isEqualTo(1000);
        assertThat(people.at(20, 0)).isEqualTo(1000);
        assertThat(people.at(21, 0)).isZero();
    }

    private Grid grid(int layer) {
        return cover.grids().get(layer);
    }

    private static Geometry box(double west, double east) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, 0, 10));
    }
}
