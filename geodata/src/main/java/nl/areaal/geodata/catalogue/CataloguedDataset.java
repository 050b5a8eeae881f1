package nl.areaal.geodata.catalogue;

import java.time.Instant;
import java.util.Optional;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.geodata.dataset.Dataset;

/**
 * A dataset as the catalogue holds it.
 *
 * @param issuedAt when it was entered
 * @param newest its newest delivery; empty when nothing was ever delivered as a file
 * @param datastreams how many datastreams are of it
 * @param sensorExtent the box around their sensors; empty when there are none
 */
public record CataloguedDataset(
        Dataset dataset,
        Listing listing,
        Instant issuedAt,
        Optional<Newest> newest,
        int datastreams,
        Optional<LonLatBox> sensorExtent) {

    /** A version and when it was loaded. */
    public record Newest(int version, Instant loadedAt) {}
}
