package nl.areaal.geodata.sample;

/** What stands along a street: the nearer to the middle of a large town, the higher and the closer together. */
@SuppressWarnings("ImmutableEnumChecker") // its records hold nothing but numbers
enum HouseKind {
    CENTRE(new Plot(17, 15, 1.5, 0.04), new Span(10, 19), new Span(1850, 1930), 2.2),
    FLATS(new Plot(46, 13, 14, 0.10), new Span(13, 34), new Span(1960, 2015), 5.5),
    TERRACE(new Plot(32, 10, 5, 0.06), new Span(7.5, 10.5), new Span(1920, 2005), 0),
    PAIRS(new Plot(13, 9.5, 9, 0.08), new Span(6.5, 9), new Span(1930, 2010), 0),
    DETACHED(new Plot(10.5, 11, 17, 0.18), new Span(5.5, 8.5), new Span(1900, 2018), 0);

    /**
     * How much room a building takes along its street.
     *
     * @param gapShare how many of the plots stay empty
     */
    record Plot(double widthMetres, double depthMetres, double betweenMetres, double gapShare) {}

    private record Span(double from, double to) {
        double at(double share) {
            return from + (to - from) * share;
        }
    }

    private static final double TOWERS_SHARE = 0.03;
    private static final double TOWER_TIMES_HIGHER = 2.3;
    private static final double STOREY_METRES = 3;

    final Plot plot;

    private final Span heightMetres;
    private final Span builtYears;
    private final double dwellingsPerStorey;

    HouseKind(Plot plot, Span heightMetres, Span builtYears, double dwellingsPerStorey) {
        this.plot = plot;
        this.heightMetres = heightMetres;
        this.builtYears = builtYears;
        this.dwellingsPerStorey = dwellingsPerStorey;
    }

    static HouseKind of(Town.Block block, double distanceShare) {
        double chance = Noise.unit(107, block.column(), block.row());
        return switch (block.urbanity()) {
            case EXTREMELY -> distanceShare < 0.25 ? CENTRE : chance < 0.35 ? FLATS : TERRACE;
            case STRONGLY -> distanceShare < 0.12 ? CENTRE : chance < 0.15 ? FLATS : TERRACE;
            case MODERATELY -> chance < 0.06 ? FLATS : chance < 0.6 ? TERRACE : PAIRS;
            case HARDLY -> chance < 0.3 ? TERRACE : chance < 0.7 ? PAIRS : DETACHED;
            case NOT -> chance < 0.4 ? PAIRS : DETACHED;
        };
    }

    double heightMetres(double chance) {
        return this == FLATS && chance < TOWERS_SHARE ? heightMetres.to * TOWER_TIMES_HIGHER : heightMetres.at(chance);
    }

    int builtYear(double chance) {
        return (int) builtYears.at(chance);
    }

    /** Flats by the storey; a terrace holds five homes, a pair two, a detached house one. */
    int dwellings(double heightMetres) {
        return switch (this) {
            case CENTRE, FLATS -> (int) Math.max(1, Math.floor(heightMetres / STOREY_METRES) * dwellingsPerStorey);
            case TERRACE, PAIRS, DETACHED -> homesSideBySide();
        };
    }

    /** How many homes share the width of the building, wall to wall. */
    int homesSideBySide() {
        return switch (this) {
            case TERRACE -> 5;
            case PAIRS -> 2;
            case CENTRE, FLATS, DETACHED -> 1;
        };
    }
}
