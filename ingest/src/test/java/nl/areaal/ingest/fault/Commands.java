package nl.areaal.ingest.fault;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs programs of the machine, with what they say in a log. */
final class Commands {
    private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

    private Commands() {}

    static boolean isRoot() {
        return IS_ROOT;
    }

    /**
     * Runs a program to its end.
     *
     * @throws IllegalStateException when it fails
     */
    static void run(Path log, List<String> command) {
        int result = tryRun(log, command);
        if (result != 0) {
            throw new IllegalStateException(command + " ended with " + result + "; see " + log.toAbsolutePath());
        }
    }

    /** Runs a program to its end and tells how it ended. */
    static int tryRun(Path log, List<String> command) {
        try {
            return start(log, command).waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Process start(Path log, List<String> command) {
        return start(log, new ProcessBuilder(command));
    }

    static Process start(Path log, ProcessBuilder builder) {
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(builder.command() + " can't be started", e);
        }
    }

    /** A command as the user that PostgreSQL runs as: it refuses to run as root. */
    static List<String> asPostgres(String... command) {
        List<String> whole = new ArrayList<>();
        if (IS_ROOT) {
            whole.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
            whole.addAll(List.of("--inh-caps=-all", "env", "-C", "/", "LC_ALL=C.UTF-8"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    static List<String> java(String... arguments) {
        List<String> whole = new ArrayList<>();
        whole.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        whole.addAll(List.of(arguments));
        return whole;
    }
}
