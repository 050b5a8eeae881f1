package nl.areaal.benchmarks;

import java.io.IOException;
import java.util.Arrays;

/** Starts a benchmark: {@code scenario} prints what a scenario costs beside its ceiling; anything else goes to JMH. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("scenario")) {
            ScenarioBench.main(Arrays.copyOfRange(args, 1, args.length));
        } else {
            org.openjdk.jmh.Main.main(args);
        }
    }
}
