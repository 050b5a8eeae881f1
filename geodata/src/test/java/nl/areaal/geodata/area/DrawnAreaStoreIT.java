package nl.areaal.geodata.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.area.DrawnArea;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Two squares of a kilometre that share half of their ground. */
class DrawnAreaStoreIT {
    private static final TestStore STORE = TestStore.create();
    private static final DrawnArea WEST = drawn("West", 155_000);
    private static final DrawnArea EAST = drawn("Oost", 155_500);

    private final DrawnAreaStore areas = new DrawnAreaStore(STORE.dataSource());

    @BeforeEach
    void draw() {
        STORE.jdbc().sql("truncate drawn_area").update();
        areas.save(WEST, "planner");
        areas.save(EAST, "planner");
    }

    @AfterAll
    static void dropStore() throws Exception {
        STORE.close();
    }

    @Test
    void givesBackWhatWasDrawnAndByWhom() {
        assertThat(areas.find(WEST.code())).contains(WEST);
        assertThat(areas.drawing(WEST.code())).get().extracting(Drawing::by).isEqualTo("planner");
        assertThat(areas.of("planner")).extracting(AreaSummary::name).containsExactly("Oost", "West");
        assertThat(areas.of("somebody else")).isEmpty();
    }

    @Test
    void aDrawnAreaIsSummarisedLikeAnyOther() {
        AreaSummary found =
                new AreaStore(STORE.dataSource()).summary(WEST.code()).orElseThrow();
        assertThat(found.level()).isEqualTo(AreaLevel.DRAWN);
        assertThat(found.hectares()).isCloseTo(100, within(1e-6));
        assertThat(found.inhabitants()).isEmpty();
        assertThat(found.box().west()).isCloseTo(5.3872, within(1e-3)); // the reference point of RD New
    }

    @Test
    void groundThatPartsShareCountsOnce() {
        assertThat(areas.union(List.of(WEST.code(), EAST.code())).getArea()).isCloseTo(1_500_000, within(1e-3));
    }

    @Test
    void aPartThatIsNotThereIsNamed() {
        AreaCode lost = AreaCode.drawn(UUID.randomUUID());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> areas.union(List.of(WEST.code(), lost)))
                .withMessageContaining(lost.value());
    }

    @Test
    void onlyWhoDrewAnAreaCanTakeItAway() {
        assertThat(areas.delete(WEST.code(), "somebody else")).isFalse();
        assertThat(areas.find(WEST.code())).isPresent();
        assertThat(areas.delete(WEST.code(), "planner")).isTrue();
        assertThat(areas.find(WEST.code())).isEmpty();
    }

    private static DrawnArea drawn(String name, double west) {
        Polygon square = (Polygon) RegionCrs.GEOMETRY.toGeometry(new Envelope(west, west + 1000, 463_000, 464_000));
        MultiPolygon boundary = RegionCrs.GEOMETRY.createMultiPolygon(new Polygon[] {square});
        return new DrawnArea(AreaCode.drawn(UUID.randomUUID()), name, List.of(), boundary);
    }
}
