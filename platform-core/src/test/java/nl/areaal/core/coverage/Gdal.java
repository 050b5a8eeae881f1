package nl.areaal.core.coverage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** GDAL as a judge of files, where the machine has it (Debian: gdal-bin, python3-gdal). */
final class Gdal {
    private static final Path INFO = Path.of("/usr/bin/gdalinfo");
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private Gdal() {}

    /** Skips the running test, with a notice, where GDAL is not installed. */
    static Gdal require() {
        Assumptions.assumeTrue(Files.isExecutable(INFO), "skipped: GDAL is not installed (Debian: gdal-bin)");
        return new Gdal();
    }

    String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    /** What GDAL's own check of cloud optimized GeoTIFFs says, every block included. */
    String validation(Path file) throws IOException, InterruptedException {
        String module = "osgeo_utils.samples.validate_cloud_optimized_geotiff";
        List<String> command = new ArrayList<>(List.of(PYTHON.toString(), "-m", module, "--full-check=yes"));
        Assumptions.assumeTrue(
                !run(PYTHON.toString(), "-c", "import " + module).contains("Error"),
                "skipped: GDAL's check is not installed (Debian: python3-gdal)");
        command.add(file.toString());
        return run(command.toArray(String[]::new));
    }
}
