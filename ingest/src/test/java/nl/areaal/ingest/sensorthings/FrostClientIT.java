package nl.areaal.ingest.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import de.fraunhofer.iosb.ilt.sta.model.Datastream;
import de.fraunhofer.iosb.ilt.sta.model.Location;
import de.fraunhofer.iosb.ilt.sta.model.Observation;
import de.fraunhofer.iosb.ilt.sta.model.ObservedProperty;
import de.fraunhofer.iosb.ilt.sta.model.Sensor;
import de.fraunhofer.iosb.ilt.sta.model.Thing;
import de.fraunhofer.iosb.ilt.sta.model.ext.DataArrayDocument;
import de.fraunhofer.iosb.ilt.sta.model.ext.DataArrayValue;
import de.fraunhofer.iosb.ilt.sta.model.ext.EntityList;
import de.fraunhofer.iosb.ilt.sta.model.ext.UnitOfMeasurement;
import de.fraunhofer.iosb.ilt.sta.service.SensorThingsService;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.geojson.Point;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client that others wrote, against our service. */
class FrostClientIT {
    private static final ZonedDateTime START = ZonedDateTime.parse("2026-11-01T00:00:00Z");

    private static TestService ours;
    private static SensorThingsService service;

    @BeforeAll
    static void start() throws Exception {
        ours = TestService.open();
        service = new SensorThingsService(URI.create(ours.root() + "/"));
    }

    @AfterAll
    static void stop() throws Exception {
        ours.close();
    }

    @Test
    void createsExpandsFiltersCountsChangesAndDeletes() throws Exception {
        Thing thing = thing("Paal van FROST");
        service.create(thing);
        Datastream datastream = datastream(thing);
        service.create(datastream);
        for (int i = 0; i < 25; i++) {
            Observation observation = new Observation(i, datastream);
            observation.setPhenomenonTimeFrom(START.plusHours(i));
            service.create(observation);
        }

        EntityList<Observation> warm =
                datastream.observations().query().filter("result ge 20").count().list();
        assertThat(warm.getCount()).isEqualTo(5);

        int seen = 0;
        Iterator<Observation> all =
                datastream.observations().query().top(10).list().fullIterator();
        while (all.hasNext()) {
            assertThat(((Number) all.next().getResult()).intValue()).isEqualTo(seen++);
        }
        assertThat(seen).isEqualTo(25);

        Observation newest = newestOf("Paal van FROST");
        assertThat(service.observations().find(newest.getId())).isNotNull();

        newest.setResult(30);
        service.update(newest);
        assertThat(((Number) service.observations().find(newest.getId()).getResult()).intValue())
                .isEqualTo(30);

        service.delete(thing);
        assertThat(service.observations().query().count().list().getCount()).isZero();
    }

    private static Observation newestOf(String name) throws Exception {
        Thing expanded = service.things()
                .query()
                .filter("name eq '" + name + "'")
                .expand("Datastreams($expand=Observations($top=1;$orderby=phenomenonTime desc)),Locations")
                .list()
                .iterator()
                .next();
        assertThat(expanded.getLocations().iterator().next().getLocation()).isEqualTo(new Point(5.1214, 52.0907));
        Observation newest = expanded.getDatastreams()
                .iterator()
                .next()
                .getObservations()
                .iterator()
                .next();
        assertThat(((Number) newest.getResult()).intValue()).isEqualTo(24);
        assertThat(newest.getPhenomenonTime().getAsDateTime()).isEqualTo(START.plusHours(24));
        return newest;
    }

    @Test
    void sendsDataArrays() throws Exception {
        Thing thing = thing("Paal met rijen");
        service.create(thing);
        Datastream datastream = datastream(thing);
        service.create(datastream);
        DataArrayValue rows = new DataArrayValue(
                datastream, Set.of(DataArrayValue.Property.PhenomenonTime, DataArrayValue.Property.Result));
        for (int i = 0; i < 100; i++) {
            rows.addObservation(new Observation(i / 4.0, START.plusMinutes(i)));
        }
        DataArrayDocument document = new DataArrayDocument();
        document.addDataArrayValue(rows);
        assertThat(service.create(document)).hasSize(100).noneMatch(answer -> answer.startsWith("error"));
        assertThat(datastream.observations().query().count().list().getCount()).isEqualTo(100);
        service.delete(thing);
    }

    private static Thing thing(String name) {
        Thing thing = new Thing(name, "een meetpaal", Map.of("owner", "gemeente"));
        thing.getLocations()
                .add(new Location("Domplein", "Bij de Dom", "application/vnd.geo+json", new Point(5.1214, 52.0907)));
        return thing;
    }

    private static Datastream datastream(Thing thing) {
        Datastream datastream = new Datastream(
                "Temperatuur",
                "luchttemperatuur",
                "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement",
                new UnitOfMeasurement("degree Celsius", "Cel", "ucum:Cel"));
        datastream.setThing(thing);
        datastream.setSensor(new Sensor("PT100", "platinum", "application/pdf", "https://example.org/pt100.pdf"));
        datastream.setObservedProperty(
                new ObservedProperty("temperature", URI.create("https://example.org/temperature"), "of the air"));
        return datastream;
    }
}
