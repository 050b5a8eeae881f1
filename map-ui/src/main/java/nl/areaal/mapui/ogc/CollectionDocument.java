package nl.areaal.mapui.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.crs.LonLatBox;

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

    /** Where the features lie. */
    public record Extent(Spatial spatial) {
        public static Extent of(LonLatBox box) {
            return new Extent(new Spatial(
                    List.of(List.of(box.west(), box.south(), box.east(), box.north())),
                    "http://www.opengis.net/def/crs/OGC/1.3/CRS84"));
        }
    }

    /** Boxes in longitude and latitude. */
    public record Spatial(List<List<Double>> bbox, String crs) {}
}
