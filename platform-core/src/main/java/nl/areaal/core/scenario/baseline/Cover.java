package nl.areaal.core.scenario.baseline;

/** What covers land of one use, in shares of it: what is neither green nor water is bare or sealed. */
record Cover(double built, double tree, double shrub, double grass, double water) {
    Cover {
        requireShare("built", built);
        requireShare("tree", tree);
        requireShare("shrub", shrub);
        requireShare("grass", grass);
        requireShare("water", water);
        requireShare("green and water together", tree + shrub + grass + water);
    }

    /** Land without green or water. */
    static Cover of(double built) {
        return new Cover(built, 0, 0, 0, 0);
    }

    /** Built-up land with some green between the buildings. */
    static Cover builtUp(double shrub, double grass) {
        return new Cover(1, 0, shrub, grass, 0);
    }

    /** Land on which nothing stands but plants. */
    static Cover green(double tree, double shrub, double grass) {
        return new Cover(0, tree, shrub, grass, 0);
    }

    private static void requireShare(String field, double share) {
        if (!(share >= 0 && share <= 1 + 1e-9)) {
            throw new IllegalArgumentException("cover: " + field + " is " + share + ", expected 0 to 1");
        }
    }
}
