package nl.areaal.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;

import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.RoadClass;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.Test;

class RoadStoreIT {
    @Test
    void readsTheRoadsWithTheTrafficThatIsUsualForTheirClass() throws Exception {
        try (TestStore store = TestStore.create()) {
            lay(store);
            RoadNetwork network = new RoadStore(store.dataSource())
                    .load(Crossings.JOINED)
                    .orElseThrow()
                    .network();
            assertThat(network.size()).isEqualTo(3);
            assertThat(network.roadClass(0)).isEqualTo(RoadClass.PRIMARY);
            assertThat(network.vehiclesPerDay(0)).isEqualTo(14_000);
            assertThat(network.metres(2)).isEqualTo(90);
        }
    }

    @Test
    void countsTheRoadsOfClassesThatItDoesNotKnowAndWhatIsNoRoad() throws Exception {
        try (TestStore store = TestStore.create()) {
            lay(store);
            assertThat(new RoadStore(store.dataSource())
                            .load(Crossings.JOINED)
                            .orElseThrow()
                            .unknownClasses())
                    .containsEntry("runway", 1)
                    .containsEntry("", 1)
                    .containsEntry("no line", 1)
                    .hasSize(3);
        }
    }

    @Test
    void countsGoBeforeWhatIsUsualUnlessTheyCanNotBe() throws Exception {
        try (TestStore store = TestStore.create()) {
            lay(store);
            store.jdbc()
                    .sql("alter table layer_roads add vehicles_per_day int, add heavy_share real")
                    .update();
            store.jdbc()
                    .sql("update layer_roads set vehicles_per_day = 9000 where class = 'primary'")
                    .update();
            store.jdbc()
                    .sql("update layer_roads set heavy_share = 7 where class = 'cycleway'")
                    .update();
            RoadStore.Loaded loaded =
                    new RoadStore(store.dataSource()).load(Crossings.JOINED).orElseThrow();
            assertThat(loaded.network().vehiclesPerDay(0)).isEqualTo(9_000);
            assertThat(loaded.network().heavyShare(0)).isEqualTo(0.03);
            assertThat(loaded.network().heavyShare(2)).isZero();
            assertThat(loaded.refusedCounts()).isEqualTo(1);
        }
    }

    @Test
    void takesRoadsOfOpenStreetMapAlong() throws Exception {
        try (TestStore store = TestStore.create()) {
            lay(store);
            store.jdbc().sql("""
                    create table "layer_osm_bikepath_2023" as
                    select id, 'footway'::text as fclass, geometry::geometry(MultiLineString, 28992)
                    from layer_roads where class = 'cycleway'
                    """).update();
            store.jdbc().sql("""
                    create table layer_waterways as select id, 'canal'::text as class, geometry from layer_roads
                    """).update();
            RoadStore.Loaded loaded =
                    new RoadStore(store.dataSource()).load(Crossings.JOINED).orElseThrow();
            assertThat(loaded.network().size()).isEqualTo(4);
            assertThat(loaded.network().roadClass(3)).isEqualTo(RoadClass.CYCLEWAY);
            assertThat(loaded.unknownClasses()).doesNotContainKey("canal");
        }
    }

    @Test
    void givesNothingWhereNoRoadsWereLoaded() throws Exception {
        try (TestStore store = TestStore.create()) {
            RoadStore roads = new RoadStore(store.dataSource());
            assertThat(roads.load(Crossings.JOINED)).isEmpty();
            assertThat(roads.versions()).isEmpty();
        }
    }

    private static void lay(TestStore store) {
        store.jdbc().sql("""
                create table layer_roads (id bigint generated always as identity, class text,
                    geometry geometry(Geometry, 28992))
                """).update();
        store.jdbc().sql("""
                insert into layer_roads (class, geometry) values
                ('primary', 'SRID=28992;MULTILINESTRING((136000 455000, 136200 455000))'),
                ('runway', 'SRID=28992;MULTILINESTRING((136000 455000, 136200 455500))'),
                ('primary', 'SRID=28992;POINT(136000 455000)'),
                (null, 'SRID=28992;MULTILINESTRING((136000 455000, 136200 455600))'),
                ('cycleway', 'SRID=28992;MULTILINESTRING((136200 455000, 136200 455090))')
                """).update();
    }
}
