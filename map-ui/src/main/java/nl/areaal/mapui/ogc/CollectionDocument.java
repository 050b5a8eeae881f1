package nl.areaal.mapui.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.geodata.layer.TimeSpan;

/**
 * What a collection holds and where to get it, as the standard words it.
 *
 * @param type what a collection of records calls itself
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CollectionDocument(
        String id,
        String title,
        String description,
        String attribution,
        String itemType,
        Optional<Extent> extent,
        List<String> crs,
        String storageCrs,
        double storageCrsCoordinateAccuracy,
        String dataType,
        Optional<String> type,
        List<Link> links) {

    /** Where the features lie, and of what time they are if that is known. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Extent(Spatial spatial, Optional<Temporal> temporal) {
        public static Extent of(LonLatBox box, Optional<TimeSpan> time) {
            return new Extent(
                    new Spatial(
                            List.of(List.of(box.west(), box.south(), box.east(), box.north())),
                            "http://www.opengis.net/def/crs/OGC/1.3/CRS84"),
                    time.map(Temporal::of));
        }
    }

    /** Stretches of time, each with two ends; null where one is open. */
    public record Temporal(List<List<Optional<String>>> interval, String trs) {
        static Temporal of(TimeSpan time) {
            return new Temporal(
                    List.of(List.of(
                            time.from().map(Instant::toString), time.until().map(Instant::toString))),
                    "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
        }
    }

    /** Boxes in longitude and latitude. */
    public record Spatial(List<List<Double>> bbox, String crs) {}
}
