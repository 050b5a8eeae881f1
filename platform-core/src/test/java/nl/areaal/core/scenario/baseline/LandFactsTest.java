package nl.areaal.core.scenario.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A world of 4 x 1 cells of 10 m: homes, half homes and half meadow, meadow, and a cell that nobody mapped. */
class LandFactsTest {
    private static final float NONE = Float.NaN;

    private final LandFacts land = new LandFacts(new GridFrame(0, 10, 10, 4, 1));

    LandFactsTest() {
        land.addLand(LandUse.RESIDENTIAL, box(0, 15));
        land.addLand(LandUse.GRASSLAND, box(15, 30));
    }

    @Test
    void mixesTheCoversOfLandUsesByTheirShareOfACell() {
        assertThat(fact(Facts.BUILT).cells()).containsExactly(new float[] {1, .5f, 0, NONE}, within(1e-6f));
        assertThat(fact(Facts.GRASS).cells()).containsExactly(new float[] {.2f, .56f, .92f, NONE}, within(1e-6f));
    }

    @Test
    void leavesNoGreenUnderABuilding() {
        land.addBuilding(box(0, 10), 0);
        assertThat(fact(Facts.GRASS).at(0, 0)).isZero();
        assertThat(fact(Facts.SHRUB).at(0, 0)).isZero();
    }

    @Test
    void aBuildingInTheMeadowIsBuiltUp() {
        land.addBuilding(box(20, 25), 0);
        assertThat(fact(Facts.BUILT).at(2, 0)).isEqualTo(0.5f);
    }

    @Test
    void aCrownCoversItsArea() {
        land.addTree(10, 5, 4);
        assertThat(fact(Facts.TREE).at(0, 0) * 100).isCloseTo((float) (Math.PI * 4 / 2), within(1e-4f));
    }

    @Test
    void coversNeverTakeMoreThanTheCell() {
        land.addLand(LandUse.WATER, box(30, 40));
        land.addBuilding(box(30, 36), 0);
        land.addTree(35, 5, 12);
        assertFull(3);
    }

    @Test
    void countsJobsByTheHectare() {
        land.addLand(LandUse.BUSINESS, box(30, 40));
        assertThat(fact(Facts.JOBS).cells()).containsExactly(new float[] {.2f, .1f, 0, 1.2f}, within(1e-6f));
    }

    @Test
    void knowsWhatIsPublicGreenNatureAndNotForHousing() {
        land.addLand(LandUse.FOREST, box(30, 35));
        land.addLand(LandUse.PARK, box(35, 40));
        assertThat(fact(Facts.PUBLIC_GREEN).cells()).containsExactly(0, 0, 0, 1);
        LandFacts other = new LandFacts(new GridFrame(0, 10, 10, 1, 1));
        other.addLand(LandUse.FOREST, box(0, 5));
        other.addLand(LandUse.GRASSLAND, box(5, 10));
        assertThat(other.facts().layer(Facts.HABITAT).base().at(0, 0)).isEqualTo(0.5f);
    }

    @Test
    void thereIsNoExtraRoomForRainAndNoTurbineAsThingsAre() {
        assertThat(fact(Facts.STORAGE).cells()).containsExactly(0, 0, 0, NONE);
        assertThat(fact(Facts.TURBINES).cells()).containsExactly(0, 0, 0, NONE);
    }

    private void assertFull(int column) {
        FactBase facts = land.facts();
        double sum = 0;
        for (LayerKey cover : new LayerKey[] {Facts.TREE, Facts.SHRUB, Facts.GRASS, Facts.WATER}) {
            sum += facts.layer(cover).base().at(column, 0);
        }
        assertThat(sum + 0.6).isCloseTo(1, within(1e-6));
    }

    private Grid fact(LayerKey key) {
        return land.facts().layer(key).base();
    }

    private static Geometry box(double west, double east) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, 0, 10));
    }
}
