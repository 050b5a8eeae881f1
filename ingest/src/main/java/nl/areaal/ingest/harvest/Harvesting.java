package nl.areaal.ingest.harvest;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import nl.areaal.geodata.feed.FeedKind;
import nl.areaal.ingest.stream.StreamAddress;

/** Fetches from services of others, each in its own way. */
record Harvesting(DataSource database, StreamAddress stream, InstantSource clock) {
    /**
     * Fetches what is new.
     *
     * @param kind says how the service is spoken to
     * @throws IOException when the service does not answer as expected, or broker or ingester are away
     */
    HarvestReport run(FeedKind kind, String url, String datasetId, Asking asking)
            throws IOException, InterruptedException, ExecutionException {
        return kind == FeedKind.LUCHTMEETNET
                ? new LuchtmeetnetHarvest(database, stream, clock, asking).run(url, datasetId)
                : new Harvest(database, stream, clock, asking).run(url, datasetId);
    }
}
