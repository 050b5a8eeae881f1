package nl.areaal.geodata.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Station;
import nl.areaal.core.observation.Thing;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Publication;
import nl.areaal.geodata.dataset.Publication.Act;
import nl.areaal.geodata.dataset.PublicationStore;
import nl.areaal.geodata.dataset.PublishCheck;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class OpenSensorsIT {
    private static final Coordinate HERE = new Coordinate(134_000, 454_000);
    private static final Stewardship STATED = new Stewardship("P", "S", "doel", "grond", "CC0");

    private static TestStore store;
    private static OpenSensors open;
    private static PublicationStore publications;

    @BeforeAll
    static void stations() {
        store = TestStore.create();
        open = new OpenSensors(store.dataSource());
        publications = new PublicationStore(store.dataSource());
        save("near-and-far", STATED, station("far", 900), station("near", 100));
        save("hidden", STATED, station("nearest", 10));
        publications.act("hidden", Act.WITHDRAWN, "De plek klopt niet", "steward");
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    @Test
    void givesTheNearestFirstOfWhatEverybodyMaySee() {
        assertThat(open.nearest(HERE, 10)).extracting(Thing::key).containsExactly("near", "far");
        assertThat(open.nearest(HERE, 1)).extracting(Thing::key).containsExactly("near");
    }

    @Test
    void tellsNothingOfAThingWhoseDatasetWasWithdrawn() {
        long hidden = idOf("nearest");
        long shown = idOf("near");
        assertThat(open.find(hidden)).isEmpty();
        assertThat(open.find(shown)).isPresent();
        List<Datastream> streams = open.datastreamsOf(List.of(hidden, shown));
        assertThat(streams).extracting(Datastream::key).containsExactly("near/NO2");
        assertThat(open.findDatastream(streams.getFirst().id())).isPresent();
        assertThat(open.datastreams())
                .containsExactlyInAnyOrderElementsOf(open.nearest(HERE, 10).stream()
                        .flatMap(thing -> open.datastreamsOf(List.of(thing.id())).stream())
                        .map(Datastream::id)
                        .toList());
        assertThat(open.sensorOf(streams.getFirst().id()).name()).isEqualTo("TS-42");
        assertThat(new SensorStore(store.dataSource()).thingsIn(new LonLatBox(-180, -90, 180, 90), 9))
                .extracting(Thing::key)
                .containsExactly("far", "near");
        assertThat(store.jdbc()
                        .sql("select feature_count from collection where id = 'sensors'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void keepsWhoTookADatasetBackAndWhoShowedItAgain() {
        save("to-and-fro", STATED);
        publications.act("to-and-fro", Act.WITHDRAWN, "Nog niet af", "an");
        publications.act("to-and-fro", Act.PUBLISHED, "", "bo");
        assertThat(publications.of("to-and-fro"))
                .extracting(Publication::act, Publication::by, Publication::reason)
                .containsExactly(tuple(Act.PUBLISHED, "bo", ""), tuple(Act.WITHDRAWN, "an", "Nog niet af"));
    }

    @Test
    void aDatasetThatBecameConfidentialMeanwhileStaysSo() {
        save("secret", STATED);
        store.jdbc()
                .sql("update dataset set classification = 'confidential' where id = 'secret'")
                .update();
        assertThat(publications.act("secret", Act.PUBLISHED, "", "bo")).isFalse();
        assertThat(publications.of("secret")).isEmpty();
    }

    @Test
    void aDatasetIsReadyWhenAllIsStatedAndSomebodyCanBeAsked() {
        String none = Stewardship.NOT_STATED;
        save("unready", new Stewardship("P", none, "doel", none, "CC0"));
        Dataset unready = new DatasetStore(store.dataSource()).find("unready").orElseThrow();
        assertThat(PublishCheck.failing(unready, publications.contact("unready")))
                .containsExactly(PublishCheck.STEWARD, PublishCheck.LEGAL_GROUND, PublishCheck.CONTACT);
        publications.saveContact("unready", " gegevens@example.org ");
        assertThat(publications.contact("unready")).contains("gegevens@example.org");
        assertThat(PublishCheck.failing(unready, publications.contact("unready")))
                .doesNotContain(PublishCheck.CONTACT);
    }

    private static long idOf(String key) {
        return store.jdbc()
                .sql("select id from thing where key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private static void save(String dataset, Stewardship stewardship, Station... stations) {
        new DatasetStore(store.dataSource())
                .save(new Dataset(dataset, dataset, "", stewardship, Optional.empty(), Handling.OPEN));
        new SensorStore(store.dataSource()).saveAll(dataset, List.of(stations));
    }

    private static Station station(String key, double metresEast) {
        return PlainStations.at(key, HERE.getX() + metresEast, HERE.getY());
    }
}
