package nl.areaal.benchmarks;

import java.io.IOException;
import java.util.List;
import nl.areaal.benchmarks.scenario.MemoryBench;
import nl.areaal.benchmarks.scenario.ScenarioBench;

/** Starts a benchmark by its name; anything else goes to JMH. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws IOException {
        switch (args.length == 0 ? "" : args[0]) {
            case "scenario" -> ScenarioBench.run(List.of(args), System.out);
            case "memory-of-layers" -> MemoryBench.layers(System.out);
            case "memory-of-planners" -> MemoryBench.planners(System.out);
            default -> org.openjdk.jmh.Main.main(args);
        }
    }
}
