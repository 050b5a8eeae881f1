package nl.areaal.ingest.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import nl.areaal.ingest.reading.Waiting;

/** A program that runs until it is ended, gently or not; each of its lives has a log of its own. */
final class Program {
    private final String name;
    private final Path logs;
    private final ProcessBuilder command;
    private int lives;
    private Process process;

    private Program(String name, Path logs, ProcessBuilder command) {
        this.name = name;
        this.logs = logs;
        this.command = command;
        process = begin();
    }

    static Program start(String name, Path logs, ProcessBuilder command) {
        return new Program(name, logs, command);
    }

    void startAgain() {
        if (process.isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        process = begin();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it has said something in this life. */
    boolean hasSaid(String words) throws IOException {
        return Files.readString(log()).contains(words);
    }

    /** Waits for a condition for as long as the program lives. */
    void await(Callable<Boolean> condition) {
        Waiting.until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended with " + process.exitValue() + "; see " + log());
            }
            return condition.call();
        });
    }

    /** Lets it run for a while. */
    void letRun(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end and waits until it has. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError(name + " did not stop within a minute");
        }
    }

    /** Holds it, as a machine does that stands still, until {@link #thaw}. */
    void freeze() {
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        Commands.run(log(), List.of("kill", signal, Long.toString(process.pid())));
    }

    private Process begin() {
        lives++;
        return Commands.start(log(), command);
    }

    private Path log() {
        return logs.resolve(name + "-" + lives + ".log");
    }
}
