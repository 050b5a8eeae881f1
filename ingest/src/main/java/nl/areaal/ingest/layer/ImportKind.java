package nl.areaal.ingest.layer;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.areaal.geodata.file.RasterFile;
import nl.areaal.ingest.command.UsageException;

/** What a file is imported as. */
enum ImportKind {
    AREAS,
    FEATURES,
    OBSERVATIONS,
    COVERAGE;

    static ImportKind ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("--as is '" + word + "', expected "
                        + Arrays.stream(values()).map(ImportKind::word).collect(Collectors.joining(" or "))));
    }

    /** What a source is when nobody says: tables of text hold observations, GeoTIFFs a coverage, everything else features. */
    static ImportKind ofSource(String source) {
        if (RasterFile.isNamed(source)) {
            return COVERAGE;
        }
        return source.toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt)(\\.gz)?") ? OBSERVATIONS : FEATURES;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
