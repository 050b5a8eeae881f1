package nl.areaal.core.scenario;

import org.locationtech.jts.geom.Polygon;

/** One change to the region that a scenario tries out. Its settings and their bounds are described by its {@link #kind()}. */
public sealed interface Intervention {
    /** Where it happens, in RD New. */
    Polygon extent();

    /** What sort of change it is. */
    InterventionKind kind();

    /**
     * Trees whose crowns cover part of an area.
     *
     * @param canopyShare of everything that is not yet under trees, 0 to 1
     */
    record PlantTrees(Polygon extent, double canopyShare) implements Intervention {
        public PlantTrees {
            InterventionKind.PLANT_TREES.check(extent, canopyShare);
        }

        @Override
        public InterventionKind kind() {
            return InterventionKind.PLANT_TREES;
        }
    }

    /**
     * Paving taken out and sown with grass.
     *
     * @param share of the sealed surface that goes, 0 to 1
     */
    record Depave(Polygon extent, double share) implements Intervention {
        public Depave {
            InterventionKind.DEPAVE.check(extent, share);
        }

        @Override
        public InterventionKind kind() {
            return InterventionKind.DEPAVE;
        }
    }

    /**
     * New homes with their streets and gardens.
     *
     * @param greenShare of the extent that is green once they stand, 0 to 1
     */
    record BuildDwellings(Polygon extent, int dwellings, double greenShare) implements Intervention {
        public BuildDwellings {
            InterventionKind.BUILD_DWELLINGS.check(extent, dwellings, greenShare);
        }

        @Override
        public InterventionKind kind() {
            return InterventionKind.BUILD_DWELLINGS;
        }
    }

    /**
     * Room where rain can wait: a wadi, a pond, crates under a square.
     *
     * @param millimetres of rain over the extent that find room
     */
    record StoreWater(Polygon extent, double millimetres) implements Intervention {
        public StoreWater {
            InterventionKind.STORE_WATER.check(extent, millimetres);
        }

        @Override
        public InterventionKind kind() {
            return InterventionKind.STORE_WATER;
        }
    }

    /**
     * Water in the ditches kept higher, summer and winter.
     *
     * @param metres by which it rises; it never comes above the ground
     */
    record RaiseWaterLevel(Polygon extent, double metres) implements Intervention {
        public RaiseWaterLevel {
            InterventionKind.RAISE_WATER_LEVEL.check(extent, metres);
        }

        @Override
        public InterventionKind kind() {
            return InterventionKind.RAISE_WATER_LEVEL;
        }
    }

    /** No motor traffic on the roads within the extent any more, nor bicycles through them. */
    record CloseRoad(Polygon extent) implements Intervention {
        public CloseRoad {
            InterventionKind.CLOSE_ROAD.check(extent);
        }

        @Override
        public InterventionKind kind() {
            return InterventionKind.CLOSE_ROAD;
        }
    }

    /**
     * Less and slower motor traffic on the roads within the extent.
     *
     * @param trafficShare of the vehicles that stay, 0 to 1
     * @param kmPerHour nobody drives faster
     */
    record CalmRoad(Polygon extent, double trafficShare, double kmPerHour) implements Intervention {
        public CalmRoad {
            InterventionKind.CALM_ROAD.check(extent, trafficShare, kmPerHour);
        }

        @Override
        public InterventionKind kind() {
            return InterventionKind.CALM_ROAD;
        }
    }

    /**
     * Only cleaner vehicles on the roads within the extent.
     *
     * @param emissionShare of what vehicles emit now that they still emit, 0 to 1
     */
    record LowEmissionZone(Polygon extent, double emissionShare) implements Intervention {
        public LowEmissionZone {
            InterventionKind.LOW_EMISSION_ZONE.check(extent, emissionShare);
        }

        @Override
        public InterventionKind kind() {
            return InterventionKind.LOW_EMISSION_ZONE;
        }
    }

    /** A wind turbine, which stands in the middle of the extent. */
    record PlaceTurbine(Polygon extent, double megawatts, double hubMetres, double rotorMetres)
            implements Intervention {
        public PlaceTurbine {
            InterventionKind.PLACE_TURBINE.check(extent, megawatts, hubMetres, rotorMetres);
        }

        @Override
        public InterventionKind kind() {
            return InterventionKind.PLACE_TURBINE;
        }
    }

    /**
     * Nature where there was none, such as a strip between two woods.
     *
     * @param share of the extent that becomes nature, 0 to 1
     */
    record MakeNature(Polygon extent, double share) implements Intervention {
        public MakeNature {
            InterventionKind.MAKE_NATURE.check(extent, share);
        }

        @Override
        public InterventionKind kind() {
            return InterventionKind.MAKE_NATURE;
        }
    }
}
