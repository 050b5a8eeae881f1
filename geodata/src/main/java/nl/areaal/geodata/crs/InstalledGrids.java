package nl.areaal.geodata.crs;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geotools.api.metadata.citation.Citation;
import org.geotools.metadata.iso.citation.Citations;
import org.geotools.referencing.factory.gridshift.GridShiftLocator;
import org.geotools.util.factory.AbstractFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds correction grids in the folder where an installation keeps them: the one that the system property {@value #PROPERTY} names,
 * else {@code grids} in the state folder. GeoTools makes one by itself, and asks it beside the class path.
 */
public final class InstalledGrids extends AbstractFactory implements GridShiftLocator {
    /** Names the folder. */
    public static final String PROPERTY = "areaal.grids";

    @Override
    public Citation getVendor() {
        return Citations.GEOTOOLS;
    }

    @Override
    public @Nullable URL locateGrid(@Nullable String grid) {
        Path file = grid == null ? null : folder().resolve(Path.of(grid).getFileName());
        try {
            return file != null && Files.isRegularFile(file) ? file.toUri().toURL() : null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a path of a file is always a URL", e);
        }
    }

    private static Path folder() {
        String named = System.getProperty(PROPERTY, "");
        String state = System.getenv().getOrDefault("AREAAL_VAR", "var");
        return named.isBlank() ? Path.of(state, "grids") : Path.of(named);
    }
}
