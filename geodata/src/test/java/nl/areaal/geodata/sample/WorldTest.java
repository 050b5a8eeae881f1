package nl.areaal.geodata.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.areaal.core.area.Area;
import nl.areaal.core.area.AreaLevel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class WorldTest {
    private static World world;
    private static List<Area> areas;

    @BeforeAll
    static void draw() {
        world = World.make();
        areas = SampleAreas.of(world);
    }

    @Test
    void hasTheGemeentenAndWijkenOfTheProvince() {
        assertThat(areas).filteredOn(area -> area.level() == AreaLevel.GEMEENTE).hasSize(26);
        assertThat(areas).filteredOn(area -> area.level() == AreaLevel.WIJK).hasSize(222);
        assertThat(areas.getFirst().residents().inhabitants()).hasValue(1_369_873);
    }

    @Test
    void wijkenTileTheProvinceWithoutGapOrOverlap() {
        Geometry[] wijken = world.wijkBoundaries().toArray(Geometry[]::new);
        assertThat(CoverageValidator.isValid(wijken)).isTrue();
        assertThat(areas.getFirst().boundary().getNumGeometries()).isEqualTo(1);
        assertThat(areas.getFirst().boundary().getArea())
                .isCloseTo(
                        world.wijkBoundaries().stream()
                                .mapToDouble(Geometry::getArea)
                                .sum(),
                        within(1.0));
    }

    @Test
    void landUseTilesTheSameLand() {
        Geometry[] land = world.usedLand().stream().map(World.UsedLand::extent).toArray(Geometry[]::new);
        assertThat(CoverageValidator.isValid(land)).isTrue();
        double landArea = List.of(land).stream().mapToDouble(Geometry::getArea).sum();
        assertThat(landArea).isCloseTo(areas.getFirst().boundary().getArea(), within(1.0));
    }

    @Test
    void theProvinceHasAboutItsSizeInTheStatistics() {
        assertThat(areas.getFirst().hectares()).isBetween(0.93 * 155_371, 1.07 * 155_371);
    }

    @Test
    void drawnAgainItIsTheSame() {
        World again = World.make();
        assertThat(again.territories().labels).isEqualTo(world.territories().labels);
        assertThat(again.landUse().labels).isEqualTo(world.landUse().labels);
    }

    @Test
    void buildingsAreValidAndStandOnBuiltLandOfEveryGemeente() {
        List<Town> towns = world.facts().gemeenten().stream()
                .map(gemeente -> Town.of(world, gemeente))
                .toList();
        List<Buildings.Building> buildings = Buildings.of(world, towns, Scale.SMALL);
        assertThat(buildings).hasSizeBetween(28_000, 33_000).allSatisfy(building -> {
            assertThat(building.outline().isValid()).isTrue();
            var middle = building.outline().getCentroid();
            assertThat(world.useAt(middle.getX(), middle.getY()))
                    .hasValueSatisfying(use -> assertThat(use).isIn(LandClass.RESIDENTIAL, LandClass.BUSINESS));
        });
        for (Place gemeente : world.facts().gemeenten()) {
            assertThat(buildings)
                    .anyMatch(building -> world.isInGemeente(
                            gemeente,
                            building.outline().getCentroid().getX(),
                            building.outline().getCentroid().getY()));
        }
    }

    @Test
    void theRidgeIsHighAndDryAndThePeatLowAndWet() {
        assertThat(Terrain.heightMetres(155_000, 450_000)).isGreaterThan(30);
        assertThat(Terrain.heightMetres(118_000, 462_000)).isNegative();
    }
}
