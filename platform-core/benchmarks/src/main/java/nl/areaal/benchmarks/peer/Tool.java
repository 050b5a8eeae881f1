package nl.areaal.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs of others, run in a folder of their own. */
record Tool(Path folder) {
    private static final String MOST_SECONDS = "900";

    /** Runs a program to its end and says what it and its children took of the processor, in user and system seconds. */
    double seconds(String... command) throws IOException {
        List<String> timed = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\"", "bench"));
        timed.addAll(List.of(command));
        return sum(run(timed).getLast());
    }

    /** User and system seconds, as {@code time} writes them. */
    static double sum(String userAndSystem) {
        String[] parts = userAndSystem.split(" ", -1);
        return Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
    }

    /** Runs a program to its end and hands over the lines that it wrote. */
    List<String> run(List<String> command) throws IOException {
        Path output = folder.resolve("output.txt");
        List<String> bounded = new ArrayList<>(List.of("timeout", MOST_SECONDS));
        bounded.addAll(command);
        Process process = new ProcessBuilder(bounded)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = await(process);
        List<String> said = Files.readAllLines(output);
        if (code != 0) {
            List<String> end = said.subList(Math.max(0, said.size() - 5), said.size());
            throw new IOException(String.join(" ", command) + " ended with " + code + ": " + String.join(" | ", end));
        }
        return said;
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a program", e);
        }
    }
}
