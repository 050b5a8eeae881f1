package nl.areaal.ingest.large;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.areaal.geodata.file.LargeFile;

/**
 * What to check.
 *
 * @param folder where the files are made, and deleted again
 * @param bytes of each file
 * @param again whether the same features are brought a second time, so that they are compared
 */
record LargeFilesOptions(Path folder, long bytes, List<LargeFile> formats, boolean again) {
    private static final Set<String> NAMES = Set.of("--folder", "--megabytes", "--formats", "--again");

    /** Reads pairs like {@code --megabytes 100}. */
    static LargeFilesOptions parse(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length % 2 != 0 || !NAMES.containsAll(given.keySet())) {
            throw new IllegalArgumentException(
                    "arguments are " + List.of(arguments) + ", expected a value each for some of " + NAMES);
        }
        return new LargeFilesOptions(
                Path.of(given.getOrDefault("--folder", "target/large")),
                Long.parseLong(given.getOrDefault("--megabytes", "2048")) << 20,
                formats(given.getOrDefault("--formats", "geojson,geopackage,flatgeobuf")),
                given.getOrDefault("--again", "no").equals("yes"));
    }

    private static List<LargeFile> formats(String words) {
        return Arrays.stream(words.toUpperCase(Locale.ROOT).replace('-', '_').split(",", -1))
                .map(LargeFile::valueOf)
                .toList();
    }
}
