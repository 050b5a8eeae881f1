package nl.areaal.geodata.sample;

/** How densely addresses lie, in the five classes of the statistics. */
enum Urbanity {
    NOT(13),
    HARDLY(17),
    MODERATELY(21),
    STRONGLY(29),
    EXTREMELY(52);

    /** How many dwellings stand on a hectare of housing with its streets. */
    final double dwellingsPerHousingHectare;

    Urbanity(double dwellingsPerHousingHectare) {
        this.dwellingsPerHousingHectare = dwellingsPerHousingHectare;
    }

    /** Reads the words of the file, e.g. "strongly urbanised"; an empty place counts as not urbanised. */
    static Urbanity of(String words) {
        return words.isBlank()
                ? NOT
                : valueOf(words.substring(0, words.indexOf(' ')).toUpperCase(java.util.Locale.ROOT));
    }
}
