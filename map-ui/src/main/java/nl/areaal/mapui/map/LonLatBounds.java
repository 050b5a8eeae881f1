package nl.areaal.mapui.map;

import nl.areaal.core.crs.LonLatBox;

/**
 * A stretch of the map between two corners.
 *
 * @param southWest the corner with the smallest degrees
 * @param northEast the corner with the largest degrees; nowhere below the south-west one
 */
public record LonLatBounds(LonLat southWest, LonLat northEast) {
    public LonLatBounds {
        if (southWest.lon() > northEast.lon() || southWest.lat() > northEast.lat()) {
            throw new IllegalArgumentException(
                    "bounds are " + southWest + " to " + northEast + ", expected south-west before north-east");
        }
    }

    public static LonLatBounds of(LonLatBox box) {
        return of(box.west(), box.south(), box.east(), box.north());
    }

    public static LonLatBounds of(double west, double south, double east, double north) {
        return new LonLatBounds(new LonLat(west, south), new LonLat(east, north));
    }
}
