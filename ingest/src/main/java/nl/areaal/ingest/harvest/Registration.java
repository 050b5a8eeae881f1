package nl.areaal.ingest.harvest;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.observation.SensorStore;

/** Makes known in a dataset of ours what another service has. */
final class Registration {
    private final DatasetStore datasets;
    private final SensorStore sensors;
    private final String datasetId;

    Registration(DataSource database, String datasetId) {
        datasets = new DatasetStore(database);
        sensors = new SensorStore(database);
        this.datasetId = datasetId;
    }

    /** Makes the dataset, unless it is there. */
    void enter(String title, String publisher, String service) {
        if (datasets.find(datasetId).isEmpty()) {
            datasets.save(new Dataset(
                    datasetId,
                    title,
                    "Harvested from " + service,
                    new Stewardship(
                            publisher,
                            Stewardship.NOT_STATED,
                            Stewardship.NOT_STATED,
                            Stewardship.NOT_STATED,
                            Stewardship.NOT_STATED),
                    Optional.of(service),
                    Handling.OPEN));
        }
    }

    /**
     * Makes stations known.
     *
     * @return the ids of their datastreams by key
     * @throws HarvestException when another dataset has one of them
     */
    Map<String, Long> register(Collection<Station> stations) throws HarvestException {
        List<Station> all = List.copyOf(stations);
        List<String> foreign = sensors.keysOfOthers(datasetId, all);
        if (!foreign.isEmpty()) {
            throw new HarvestException(
                    "'" + foreign.getFirst() + "' belongs to another dataset, expected to be harvested into that one");
        }
        return all.isEmpty() ? Map.of() : sensors.saveAllOfPartner(datasetId, all);
    }

    /** The host and path of a service: what stands before its ids in our keys. */
    static String source(String service) {
        URI uri = URI.create(service);
        return uri.getRawAuthority() + uri.getRawPath();
    }
}
