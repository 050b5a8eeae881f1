package nl.areaal.ingest.feed;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.Remark;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** A file of readings of one kind, read and checked as a whole before anything of it is delivered. */
interface ReadingsFile {
    /**
     * Who measured, and what: each reading belongs to one of their channels.
     *
     * @param toRegion brings longitude and latitude to RD New
     */
    List<Station> stations(Function<Coordinate, Point> toRegion);

    void forEachReading(ReadingSink sink);

    /** What was left out, and why. */
    List<Remark> remarks();

    /** In which reference system its positions are. */
    String crs();

    /** What the catalogue says of such readings until a steward says it better. */
    Dataset dataset(String id);

    /** How many rows or cells can't be used. */
    default long refused() {
        return 0;
    }

    /** How many readings stand in for a value that is too small to measure. */
    default long substituted() {
        return 0;
    }

    /** Rows that can't be used, as they stand there: the first of each cause. */
    default List<RowFaults.Kept> faults() {
        return List.of();
    }

    /** Takes readings one by one. */
    @FunctionalInterface
    interface ReadingSink {
        void accept(String channelKey, Instant phenomenonTime, double result);
    }
}
