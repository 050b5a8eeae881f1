package nl.areaal.core.scenario;

import org.locationtech.jts.geom.Polygon;

/** One change to the region that a scenario tries out. */
public sealed interface Intervention {
    /** Where it happens, in RD New. */
    Polygon extent();

    /**
     * Trees whose crowns cover part of an area.
     *
     * @param canopyShare of everything that is not yet under trees, 0 to 1
     */
    record PlantTrees(Polygon extent, double canopyShare) implements Intervention {
        public PlantTrees {
            requireExtent(extent, "plant trees");
            requireShare(canopyShare, "plant trees", "canopyShare");
        }
    }

    /**
     * New homes with their streets and gardens.
     *
     * @param greenShare of the extent that is green once they stand, 0 to 1
     */
    record BuildDwellings(Polygon extent, int dwellings, double greenShare) implements Intervention {
        public BuildDwellings {
            requireExtent(extent, "build dwellings");
            requireShare(greenShare, "build dwellings", "greenShare");
            if (dwellings < 1) {
                throw new IllegalArgumentException(
                        "build dwellings: dwellings is " + dwellings + ", expected at least 1");
            }
        }
    }

    /**
     * Paving taken out and sown with grass.
     *
     * @param share of the sealed surface that goes, 0 to 1
     */
    record Depave(Polygon extent, double share) implements Intervention {
        public Depave {
            requireExtent(extent, "depave");
            requireShare(share, "depave", "share");
        }
    }

    private static void requireExtent(Polygon extent, String kind) {
        if (extent.isEmpty() || !extent.isValid()) {
            throw new IllegalArgumentException(
                    kind + ": extent is " + extent.toText() + ", expected a valid polygon with an area");
        }
    }

    private static void requireShare(double share, String kind, String field) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(kind + ": " + field + " is " + share + ", expected 0 to 1");
        }
    }
}
