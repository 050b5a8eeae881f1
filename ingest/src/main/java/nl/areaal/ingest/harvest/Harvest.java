package nl.areaal.ingest.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import nl.areaal.core.observation.PlausibleTime;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.feed.HarvestMark;
import nl.areaal.geodata.feed.HarvestProgress;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.observation.RegionPoints;
import nl.areaal.geodata.observation.SeriesStore;
import nl.areaal.ingest.feed.StreamDelivery;
import nl.areaal.ingest.stream.StreamAddress;
import tools.jackson.databind.JsonNode;

/**
 * Fetches from another SensorThings service: its stations, and of each datastream what we do not have yet, what it got late or
 * corrected included.
 *
 * <p>How far we are is noted for a datastream once its readings are stored, so that a harvest that stops goes on there.
 */
public final class Harvest {
    private static final String DATASTREAMS =
            "Datastreams?$expand=Thing($expand=Locations),Sensor,ObservedProperty&$top=200";
    private static final int MOST_DATASTREAMS = 200_000;

    private final DataSource database;
    private final StreamAddress stream;
    private final InstantSource clock;
    private final PatientClient client;
    private final LookBack lookBack;

    /**
     * Sets up.
     *
     * @param asking how other services are asked
     */
    public Harvest(DataSource database, StreamAddress stream, InstantSource clock, Asking asking) {
        this.database = database;
        this.stream = stream;
        this.clock = clock;
        this.client = new PatientClient(asking.fetch(), asking.pause());
        this.lookBack = asking.lookBack();
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
        Registration registration = new Registration(database, datasetId);
        registration.enter("SensorThings " + Registration.source(service), Stewardship.NOT_STATED, service);
        Map<String, Station> stations = stations(remotes);
        Map<String, Long> ids = registration.register(stations.values());
        HarvestProgress progress = new HarvestProgress(database, datasetId, service);
        List<String> failures = new ArrayList<>();
        List<DatastreamHarvest> all = new ArrayList<>();
        try (StreamDelivery delivery = StreamDelivery.open(database, stream, left -> {})) {
            for (Remote remote : remotes) {
                long id = Optional.ofNullable(ids.get(remote.channel().key())).orElseThrow();
                DatastreamHarvest one = harvest(remote, id, service, delivery);
                all.add(one);
                read(one, service, delivery, progress).ifPresent(failures::add);
                keep(all, delivery, progress, DatastreamHarvest.KEEP_EVERY);
            }
            keep(all, delivery, progress, 0);
            all.forEach(one -> one.finish(lookBack, progress));
        }
        return new HarvestReport(
                stations.size(),
                remotes.size(),
                all.stream().mapToLong(DatastreamHarvest::readings).sum(),
                all.stream().mapToLong(DatastreamHarvest::refused).sum(),
                failures);
    }

    private DatastreamHarvest harvest(Remote remote, long id, String service, StreamDelivery delivery) {
        return new DatastreamHarvest(
                remote,
                new Destination(
                        delivery,
                        new SeriesStore(database),
                        id,
                        remote.channel().unit().ucum()),
                service,
                new Refusals(delivery, new ProblemStore(database)),
                PlausibleTime.latest(clock.instant()));
    }

    /** Reads a datastream to its end; says why, when that can't be done. */
    private Optional<String> read(
            DatastreamHarvest one, String service, StreamDelivery delivery, HarvestProgress progress)
            throws IOException, InterruptedException, ExecutionException {
        Optional<HarvestMark> mark = progress.mark(one.remote().id());
        Instant began = clock.instant();
        one.begin(mark, began);
        String filter = mark.map(known -> lookBack.filter(known, began))
                .map(text -> "&%24filter=" + encoded(text))
                .orElse("");
        try {
            one.run(new Collection(client, service, observations(one.remote()) + filter), delivery, progress);
            return Optional.empty();
        } catch (HarvestException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Waiting for the store takes its time: it is done for many datastreams together. */
    private static void keep(List<DatastreamHarvest> all, StreamDelivery delivery, HarvestProgress progress, int above)
            throws IOException, InterruptedException, ExecutionException {
        List<DatastreamHarvest> taken =
                all.stream().filter(one -> one.waiting() > 0).toList();
        if (taken.stream().mapToInt(DatastreamHarvest::waiting).sum() > above) {
            delivery.awaitStored();
            for (DatastreamHarvest one : taken) {
                one.keep(progress);
            }
        }
    }

    private List<Remote> remotes(String service) throws HarvestException, InterruptedException {
        RegionPoints points = new RegionPoints(database);
        List<Remote> remotes = new ArrayList<>();
        Collection pages = new Collection(client, service, DATASTREAMS.replace("$", "%24"));
        for (Optional<Page> page = pages.next(); page.isPresent(); page = pages.next()) {
            for (JsonNode datastream : page.get().entities()) {
                remotes.add(Remote.read(datastream, Registration.source(service), points::ofLonLat));
            }
            if (remotes.size() > MOST_DATASTREAMS) {
                throw new HarvestException("'" + service + "' has more than " + MOST_DATASTREAMS + " datastreams");
            }
        }
        return remotes;
    }

    private static Map<String, Station> stations(List<Remote> remotes) {
        Map<String, Station> stations = new LinkedHashMap<>();
        remotes.forEach(remote -> stations.merge(remote.station().key(), remote.station(), Station::with));
        return stations;
    }

    private static String observations(Remote remote) {
        return "Datastreams(" + encoded(remote.id()) + ")/Observations?%24orderby="
                + encoded("phenomenonTime asc,resultTime asc") + "&%24top=1000";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("%27", "'");
    }
}
