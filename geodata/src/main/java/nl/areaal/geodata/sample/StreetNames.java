package nl.areaal.geodata.sample;

/** Names for made-up streets. */
final class StreetNames {
    private static final String[] STEMS = {
        "Linden", "Beuken", "Eiken", "Kastanje", "Wilgen", "Merel", "Zwaluw", "Reiger", "Molen", "Kerk", "School",
                "Dorps",
        "Nieuwe", "Oude", "Water", "Weide", "Polder", "Brink", "Haven", "Markt", "Tuin", "Zonne", "Prinsen",
                "Wilhelmina"
    };
    private static final String[] ENDS = {"straat", "laan", "weg", "pad", "hof", "kade", "singel", "plein"};

    private StreetNames() {}

    static String name(String gemeente, int number) {
        long chance = Noise.hash(89, gemeente.hashCode(), number);
        String stem = STEMS[(int) Math.floorMod(chance, (long) STEMS.length)];
        return stem + ENDS[(int) Math.floorMod(chance >>> 20, (long) ENDS.length)];
    }
}
