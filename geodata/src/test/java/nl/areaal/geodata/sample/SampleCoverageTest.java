package nl.areaal.geodata.sample;

import static org.assertj.core.api.Assertions.assertThat;

import nl.areaal.core.coverage.Grid;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleCoverageTest {
    private static World world;

    @BeforeAll
    static void draw() {
        world = World.make();
    }

    @Test
    void peatLiesInTheWestAndSandOnTheRidge() {
        assertThat(Soils.peatShare(122_000, 462_000)).isEqualTo(1);
        assertThat(Soils.peatShare(155_000, 455_000)).isZero();
        Grid groups = SampleCoverage.SOIL_GROUP.grid(world);
        assertThat(groups.valueAt(122_000, 462_000)).isEqualTo(Soils.HARDLY_LETS_WATER_THROUGH);
        assertThat(groups.valueAt(152_000, 453_000)).isEqualTo(Soils.LETS_WATER_THROUGH);
        assertThat(groups.valueAt(145_000, 442_800)).isEqualTo(Soils.CLAYEY);
    }

    @Test
    void aQuarterOrSoOfTheProvinceIsPeat() {
        double sum = 0;
        int known = 0;
        for (float share : SampleCoverage.PEAT.grid(world).cells()) {
            sum += Float.isNaN(share) ? 0 : share;
            known += Float.isNaN(share) ? 0 : 1;
        }
        assertThat(sum / known).isBetween(0.15, 0.4);
    }

    @Test
    void weatherAndAirAreSmoothAndBelievable() {
        staysBetween(380, 465, SampleCoverage.RAIN); // mm; De Bilt has some 420 in a usual year
        staysBetween(455, 500, SampleCoverage.EVAPORATION);
        staysBetween(9, 19, SampleCoverage.NO2);
        staysBetween(14, 18, SampleCoverage.PM10);
        staysBetween(42, 51, SampleCoverage.O3);
    }

    private static void staysBetween(float low, float high, SampleCoverage coverage) {
        for (float value : coverage.grid(world).cells()) {
            assertThat(value).isBetween(low, high);
        }
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        for (SampleCoverage coverage : SampleCoverage.values()) {
            assertThat(coverage.grid(world).sameCells(coverage.grid(world))).isTrue();
        }
    }
}
