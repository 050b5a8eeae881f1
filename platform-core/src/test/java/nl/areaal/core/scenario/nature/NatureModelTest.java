package nl.areaal.core.scenario.nature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.CellModelLaws;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.RegionModel.RegionAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NatureModelTest {
    private static final NatureModel MODEL = new NatureModel();
    private static final GridFrame FRAME = new GridFrame(0, 2_000, 50, 60, 40);
    private static final Zones ZONES = new Zones(
            FRAME,
            List.of(
                    new Zone("all", FactWorlds.square(1_500, 1_000, 1_500)),
                    new Zone("west", FactWorlds.square(500, 1_000, 500)),
                    new Zone("east", FactWorlds.square(2_500, 1_000, 500))));

    @Test
    void answersEachReferenceCaseAsPublished() {
        CellModelLaws.givesItsReferenceCases(MODEL);
    }

    @Test
    void aStripBetweenTwoWoodsMakesThemOne() {
        float[] apart = woods();
        RegionAnswer before = evaluate(apart);
        assertThat(before.bySetAndZone()[0][1]).isCloseTo(25, within(1e-9));
        assertThat(before.bySetAndZone()[0][0]).isBetween(Math.sqrt(2 * 25 * 25), 50.0);
        float[] joined = apart.clone();
        for (int column = 10; column < 50; column++) {
            joined[FRAME.index(column, 20)] = 1;
        }
        RegionAnswer after = evaluate(joined);
        assertThat(after.bySetAndZone()[0][0]).isCloseTo(25 + 25 + 40 * 0.25, within(1e-9));
        assertThat(after.remarks().getFirst().en()).startsWith("The region as a whole has 1 patches of nature, 60 ha");
    }

    @Test
    void animalsThatGetFurtherMakeNatureHangTogetherBetter() {
        double[][] bySet = evaluate(woods()).bySetAndZone();
        assertThat(bySet[0][0]).isBetween(bySet[1][0], bySet[2][0]);
        assertThat(bySet[1][0]).isLessThan(bySet[2][0]);
    }

    @Test
    void anAreaWithoutNatureHasNoneAndOneWithoutDataHasNoAnswer() {
        float[] habitat = new float[FRAME.cells()];
        RegionAnswer none = evaluate(habitat);
        assertThat(none.bySetAndZone()[0]).containsOnly(0);
        assertThat(none.squareMetres()[1]).isCloseTo(1_000_000, within(1e-6));
        for (int row = 0; row < FRAME.rows(); row++) {
            for (int column = 0; column < 20; column++) {
                habitat[FRAME.index(column, row)] = Float.NaN;
            }
        }
        RegionAnswer unknown = evaluate(habitat);
        assertThat(unknown.bySetAndZone()[0][1]).isNaN();
        assertThat(unknown.squareMetres()[1]).isZero();
        assertThat(unknown.bySetAndZone()[0][2]).isZero();
    }

    @Test
    void mapsWhatCanBeReachedFromEachWood() {
        Grid map = evaluate(woods()).central();
        assertThat(map.at(5, 20)).isGreaterThan(25).isLessThan(50);
        assertThat(map.at(30, 5)).isNaN();
    }

    @Test
    void stopsWhenItIsNoLongerWanted() {
        Progress unwanted = (done, total) -> {
            throw new CancellationException("no longer wanted");
        };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> MODEL.evaluate(world(woods()), ZONES, unwanted));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsPatchesGapsAndWaysLikeASlowSearchOverAllCells(long seed) {
        Random random = new Random(seed);
        GridFrame frame = new GridFrame(0, 300, 10, 30 + random.nextInt(10), 30);
        float[] habitat = new float[frame.cells()];
        for (int i = 0; i < habitat.length; i++) {
            habitat[i] = random.nextInt(6) == 0 ? 1 : 0.3f * random.nextFloat();
        }
        Patches patches = Patches.of(Layer.of(new Grid(frame, habitat)), 0.5f, 0.02);
        int[] byCell = patches.byCell();
        SlowSearch slow = new SlowSearch(frame, habitat, 0.02);
        assertThat(byCell).isEqualTo(slow.patchByCell());
        PatchGaps gaps = PatchGaps.within(80, patches, Progress.UNHEARD);
        double[][] expected = slow.gaps(patches.count());
        double alpha = EquivalentArea.alpha(40);
        double[][] ways = slow.bestChances(expected, alpha, 80);
        BestWays found = new BestWays(gaps, alpha, 1e-6);
        for (int one = 0; one < patches.count(); one++) {
            found.from(one);
            for (int other = 0; other < patches.count(); other++) {
                double chance = ways[one][other] < 1e-6 ? 0 : ways[one][other];
                assertThat(found.chance(other)).isCloseTo(chance, within(1e-9));
            }
        }
    }

    /** Two woods of 500 x 500 m, 2 km apart. */
    private static float[] woods() {
        float[] habitat = new float[FRAME.cells()];
        for (int row = 15; row < 25; row++) {
            for (int column = 0; column < 10; column++) {
                habitat[FRAME.index(column, row)] = 1;
                habitat[FRAME.index(50 + column, row)] = 1;
            }
        }
        return habitat;
    }

    private static FactBase world(float[] habitat) {
        return FactBase.on(FRAME).with(Facts.HABITAT, new Grid(FRAME, habitat));
    }

    private static RegionAnswer evaluate(float[] habitat) {
        return MODEL.evaluate(world(habitat), ZONES, Progress.UNHEARD);
    }
}
