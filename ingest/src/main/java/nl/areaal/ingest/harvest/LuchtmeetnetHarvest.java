package nl.areaal.ingest.harvest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.PlausibleTime;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.feed.HarvestMark;
import nl.areaal.geodata.feed.HarvestProgress;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.observation.RegionPoints;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.observation.SeriesStore;
import nl.areaal.ingest.feed.LuchtmeetnetAddress;
import nl.areaal.ingest.feed.LuchtmeetnetComponent;
import nl.areaal.ingest.feed.StreamDelivery;
import nl.areaal.ingest.stream.StreamAddress;
import tools.jackson.databind.JsonNode;

/**
 * Fetches from Luchtmeetnet what its stations measured since the last time, and what of the last days was corrected. Stations
 * and datastreams have the keys that they have in the files of validated months, which correct what is fetched.
 */
final class LuchtmeetnetHarvest {
    /** More the service does not give at once; and where a harvest begins that has nothing yet. */
    private static final Duration WEEK = Duration.ofDays(7);

    private final DataSource database;
    private final StreamAddress stream;
    private final InstantSource clock;
    private final Asking asking;

    LuchtmeetnetHarvest(DataSource database, StreamAddress stream, InstantSource clock, Asking asking) {
        this.database = database;
        this.stream = stream;
        this.clock = clock;
        this.asking = asking;
    }

    /** What one station brought. */
    private record Brought(int datastreams, long readings, long refused) {}

    /**
     * Fetches what is new.
     *
     * @param url see {@link LuchtmeetnetAddress}
     * @throws IOException when the service does not list its stations, or broker or ingester are away
     */
    HarvestReport run(String url, String datasetId) throws IOException, InterruptedException, ExecutionException {
        LuchtmeetnetAddress address = LuchtmeetnetAddress.parse(url);
        LuchtmeetnetService service = new LuchtmeetnetService(asking, address.root());
        Registration registration = new Registration(database, datasetId);
        List<String> numbers = address.stations().isEmpty() ? service.stations() : address.stations();
        registration.enter("Luchtmeetnet", "RIVM", address.root());
        HarvestProgress progress = new HarvestProgress(database, datasetId, address.root());
        List<Brought> brought = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        try (StreamDelivery delivery = StreamDelivery.open(database, stream, left -> {})) {
            for (String number : numbers) {
                try {
                    brought.add(harvest(number, service, registration, delivery, progress));
                } catch (HarvestException e) {
                    failures.add(String.valueOf(e.getMessage()));
                }
            }
        }
        return new HarvestReport(
                numbers.size(),
                brought.stream().mapToInt(Brought::datastreams).sum(),
                brought.stream().mapToLong(Brought::readings).sum(),
                brought.stream().mapToLong(Brought::refused).sum(),
                failures);
    }

    private Brought harvest(
            String number,
            LuchtmeetnetService service,
            Registration registration,
            StreamDelivery delivery,
            HarvestProgress progress)
            throws IOException, InterruptedException, ExecutionException {
        Instant now = clock.instant();
        Optional<HarvestMark> mark = progress.mark(number);
        Measurements measured =
                new Measurements("luchtmeetnet:" + service.root() + "/" + number, PlausibleTime.latest(now));
        Instant first = mark.map(known -> asking.lookBack().after(known, now)).orElse(now.minus(WEEK));
        for (Instant from = first; from.isBefore(now); from = from.plus(WEEK)) {
            Instant to = from.plus(WEEK).isBefore(now) ? from.plus(WEEK) : now;
            service.measurements(number, from, to).forEach(measured::add);
        }
        long readings = 0;
        if (!measured.byFormula().isEmpty()) {
            Station station = station(number, service.station(number), measured.byFormula());
            readings = deliver(station, measured, registration.register(List.of(station)), delivery);
        }
        Refusals refusals = new Refusals(delivery, new ProblemStore(database));
        measured.unusable().forEach(refusals::add);
        delivery.awaitStored();
        int refused = refusals.keep();
        measured.newestEnd().ifPresent(end -> progress.save(number, end));
        if (mark.isEmpty() || asking.lookBack().isDue(mark.get(), now)) {
            progress.finish(number, Optional.empty(), Optional.of(now));
        }
        return new Brought(measured.byFormula().size(), readings, refused);
    }

    private long deliver(Station station, Measurements measured, Map<String, Long> ids, StreamDelivery delivery) {
        long readings = 0;
        for (Map.Entry<String, List<TimedResult>> series : measured.byFormula().entrySet()) {
            LuchtmeetnetComponent component = LuchtmeetnetComponent.ofFormula(series.getKey());
            long id =
                    Optional.ofNullable(ids.get(key(station.key(), component))).orElseThrow();
            String unit = component.unit().ucum();
            readings += new Destination(delivery, new SeriesStore(database), id, unit).take(series.getValue());
        }
        return readings;
    }

    private Station station(String number, JsonNode told, Map<String, List<TimedResult>> measured)
            throws HarvestException {
        String name = told.path("location").asString(number);
        List<Channel> channels = new ArrayList<>();
        for (String formula : measured.keySet()) {
            LuchtmeetnetComponent component = LuchtmeetnetComponent.ofFormula(formula);
            requireSameUnit(key(number, component), component.unit());
            channels.add(new Channel(
                    key(number, component),
                    component.property().name() + " " + name,
                    new Sensor("Luchtmeetnet", "", ""),
                    component.property(),
                    component.unit(),
                    component.contract()));
        }
        return new Station(
                number,
                name.isBlank() ? number : name,
                told.path("type").asString(""),
                Map.of("operator", told.path("organisation").asString("")),
                RemotePlace.of(told.path("geometry"), new RegionPoints(database)::ofLonLat),
                channels);
    }

    /** A file may have brought the same in another unit; one datastream can't hold both. */
    private void requireSameUnit(String key, MeasuredUnit unit) throws HarvestException {
        Optional<String> held = new SensorStore(database)
                .findDatastream(key)
                .map(Datastream::unit)
                .map(MeasuredUnit::ucum);
        if (held.filter(known -> !known.equals(unit.ucum())).isPresent()) {
            throw new HarvestException("datastream '" + key + "' is in '" + held.get() + "' here and in '" + unit.ucum()
                    + "' there, expected one unit");
        }
    }

    private static String key(String station, LuchtmeetnetComponent component) {
        return station + "/" + component.property().name();
    }
}
