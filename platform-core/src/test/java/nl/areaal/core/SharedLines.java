package nl.areaal.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * Published figures for tests, which lie beside the checkout in {@code shared/data} or where {@code AREAAL_SHARED} says; none
 * of it is part of the project, so a test that needs it is skipped, with a notice, where it is not there.
 */
public final class SharedLines {
    private SharedLines() {}

    /** The lines of a file such as {@code vectors/somers_v2_0.csv}, unpacked if need be; skips the running test when absent. */
    public static List<String> require(String path) throws IOException {
        try (InputStream raw = Files.newInputStream(requireFile(path));
                InputStream in = path.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        }
    }

    /** The file itself; skips the running test when absent. */
    public static Path requireFile(String path) {
        Optional<Path> file =
                roots().map(root -> root.resolve(path)).filter(Files::exists).findFirst();
        Assumptions.assumeTrue(
                file.isPresent(),
                () -> "skipped: shared/data/" + path + " is not there (AREAAL_SHARED names its folder)");
        return file.orElseThrow();
    }

    private static Stream<Path> roots() {
        String named = System.getenv("AREAAL_SHARED");
        if (named != null && !named.isBlank()) {
            return Stream.of(Path.of(named), Path.of(named, "data"));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data"));
    }
}
