package nl.areaal.geodata.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data for tests, which lies beside the checkout in {@code shared/data} or where {@code AREAAL_SHARED} says; none of
 * it is part of the project, so a test that needs it is skipped, with a notice, where it is not there.
 */
public final class SharedFiles {
    private SharedFiles() {}

    /** The file at a path such as {@code utrecht/cbs2022_areas_nl.gpkg}; skips the running test when it is absent. */
    public static Path require(String path) {
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
