package nl.areaal.geodata.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.scenario.Facts;
import nl.areaal.geodata.coverage.CoverageStore;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BaselineStoreIT {
    private static final TestStore STORE = TestStore.create();

    private final BaselineStore baselines = new BaselineStore(STORE.dataSource());
    private final String pinned = TinyRegion.pin(STORE.dataSource());

    @AfterAll
    static void close() throws Exception {
        STORE.close();
    }

    @Test
    void givesTheRegionBackToTheBit() {
        PinnedRegion region = baselines.load(pinned);
        assertThat(region.areas()).hasSize(2);
        for (int i = 0; i < 2; i++) {
            NamedArea expected = TinyRegion.AREAS.get(i);
            assertThat(region.areas().get(i).boundary().equalsExact(expected.boundary()))
                    .isTrue();
            assertThat(region.areas().get(i).name()).isEqualTo(expected.name());
        }
        assertThat(region.facts()
                        .layer(Facts.TREE)
                        .flatten()
                        .sameCells(new CoverageStore(STORE.dataSource()).get("cover-tree")))
                .isTrue();
        assertThat(region.facts().roads().sha256())
                .isEqualTo(RoadNetwork.of(TinyRegion.ROADS, Crossings.JOINED).sha256());
        assertThat(region.baseline().facts().getFirst().madeFrom()).hasSize(1);
    }

    @Test
    void pinsTheSameRegionOnce() {
        assertThat(TinyRegion.pin(STORE.dataSource())).isEqualTo(pinned);
    }
}
