package nl.areaal.ingest.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.feed.HarvestProgress;
import nl.areaal.geodata.observation.RegionPoints;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.source.Fetch;
import nl.areaal.ingest.feed.StreamDelivery;
import nl.areaal.ingest.stream.StreamAddress;
import tools.jackson.databind.JsonNode;

/**
 * Fetches from another SensorThings service: its stations, and of each datastream what is newer than what we have.
 *
 * <p>How far we are is noted for a datastream once its readings are stored, so that a harvest that stops goes on there.
 */
public final class Harvest {
    private static final String DATASTREAMS =
            "Datastreams?$expand=Thing($expand=Locations),Sensor,ObservedProperty&$top=200";
    private static final int MOST_DATASTREAMS = 200_000;
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(5);

    private final DataSource database;
    private final StreamAddress stream;
    private final InstantSource clock;
    private final PatientClient client;

    public Harvest(DataSource database, StreamAddress stream, InstantSource clock, Fetch fetch, Pause pause) {
        this.database = database;
        this.stream = stream;
        this.clock = clock;
        this.client = new PatientClient(fetch, pause);
    }

    /**
     * Fetches what is new.
     *
     * @param root the address of the service, such as https://example.org/v1.1
     * @throws IOException when the service does not list its datastreams, or broker or ingester are away
     */
    public HarvestReport run(String root, String datasetId)
            throws IOException, InterruptedException, ExecutionException {
        String service = root.replaceFirst("/+$", "");
        List<Remote> remotes = remotes(service);
        enter(datasetId, service);
        Map<String, Long> ids = register(datasetId, remotes);
        HarvestProgress progress = new HarvestProgress(database, datasetId, service);
        List<String> failures = new ArrayList<>();
        List<DatastreamHarvest> all = new ArrayList<>();
        Instant latest = clock.instant().plus(CLOCK_SLACK);
        try (StreamDelivery delivery = StreamDelivery.open(database, stream, left -> {})) {
            for (Remote remote : remotes) {
                long id = Optional.ofNullable(ids.get(remote.channel().key())).orElseThrow();
                DatastreamHarvest one = new DatastreamHarvest(remote, id, service, delivery, progress, latest);
                all.add(one);
                try {
                    one.run(new Collection(client, service, observations(remote, progress)));
                } catch (HarvestException e) {
                    failures.add(String.valueOf(e.getMessage()));
                }
                keep(all, delivery, DatastreamHarvest.KEEP_EVERY);
            }
            keep(all, delivery, 0);
        }
        return new HarvestReport(
                stations(remotes).size(),
                remotes.size(),
                all.stream().mapToLong(DatastreamHarvest::readings).sum(),
                all.stream().mapToLong(DatastreamHarvest::refused).sum(),
                failures);
    }

    /** Waiting for the store takes its time: it is done for many datastreams together. */
    private static void keep(List<DatastreamHarvest> all, StreamDelivery delivery, int above)
            throws IOException, InterruptedException, ExecutionException {
        List<DatastreamHarvest> taken =
                all.stream().filter(one -> one.waiting() > 0).toList();
        if (taken.stream().mapToInt(DatastreamHarvest::waiting).sum() > above) {
            delivery.awaitStored();
            for (DatastreamHarvest one : taken) {
                one.keep();
            }
        }
    }

    private List<Remote> remotes(String service) throws HarvestException, InterruptedException {
        RegionPoints points = new RegionPoints(database);
        List<Remote> remotes = new ArrayList<>();
        Collection pages = new Collection(client, service, DATASTREAMS.replace("$", "%24"));
        for (Optional<Page> page = pages.next(); page.isPresent(); page = pages.next()) {
            for (JsonNode datastream : page.get().entities()) {
                remotes.add(Remote.read(datastream, source(service), points::ofLonLat));
            }
            if (remotes.size() > MOST_DATASTREAMS) {
                throw new HarvestException("'" + service + "' has more than " + MOST_DATASTREAMS + " datastreams");
            }
        }
        return remotes;
    }

    /** What stands before the ids of the service in our keys: its host and path. */
    private static String source(String service) {
        URI uri = URI.create(service);
        return uri.getRawAuthority() + uri.getRawPath();
    }

    private Map<String, Long> register(String datasetId, List<Remote> remotes) throws HarvestException {
        List<Station> stations = List.copyOf(stations(remotes).values());
        SensorStore sensors = new SensorStore(database);
        List<String> foreign = sensors.keysOfOthers(datasetId, stations);
        if (!foreign.isEmpty()) {
            throw new HarvestException(
                    "'" + foreign.getFirst() + "' belongs to another dataset, expected to be harvested into that one");
        }
        return stations.isEmpty() ? Map.of() : sensors.saveAllOfPartner(datasetId, stations);
    }

    private static Map<String, Station> stations(List<Remote> remotes) {
        Map<String, Station> stations = new LinkedHashMap<>();
        remotes.forEach(remote -> stations.merge(remote.station().key(), remote.station(), Station::with));
        return stations;
    }

    private static String observations(Remote remote, HarvestProgress progress) {
        String filter = progress.seenUntil(remote.id())
                .map(seen -> "&%24filter=" + encoded("phenomenonTime gt " + seen))
                .orElse("");
        return "Datastreams(" + encoded(remote.id()) + ")/Observations?%24orderby=" + encoded("phenomenonTime asc")
                + "&%24top=1000" + filter;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("%27", "'");
    }

    private void enter(String datasetId, String service) {
        DatasetStore datasets = new DatasetStore(database);
        if (datasets.find(datasetId).isEmpty()) {
            datasets.save(new Dataset(
                    datasetId,
                    "SensorThings " + source(service),
                    "Harvested from " + service,
                    new Stewardship(
                            Stewardship.NOT_STATED,
                            Stewardship.NOT_STATED,
                            Stewardship.NOT_STATED,
                            Stewardship.NOT_STATED,
                            Stewardship.NOT_STATED),
                    Optional.of(service),
                    Handling.OPEN));
        }
    }
}
