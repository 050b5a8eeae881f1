package nl.areaal.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** GRASS without a screen, each time in a location that goes when the session ends. */
record Grass(Tool tool) {
    /**
     * Runs one module and says what it took of the processor, in user and system seconds.
     *
     * @param before commands that bring the rasters in, which don't count
     * @param after commands that take the answers out, which don't count either
     */
    double seconds(List<String> before, String module, List<String> after) throws IOException {
        Path taken = tool.folder().resolve("taken.txt");
        Path session = tool.folder().resolve("session.sh");
        Files.writeString(session, """
                set -eu
                export GRASS_VERBOSE=0
                %s
                TIMEFORMAT='%%U %%S'
                { time %s 2>&1 ; } 2> %s
                %s
                """.formatted(String.join("\n", before), module, taken, String.join("\n", after)));
        tool.run(List.of("grass", "--tmp-location", "EPSG:28992", "--exec", "bash", session.toString()));
        return Tool.sum(Files.readAllLines(taken).getLast());
    }
}
