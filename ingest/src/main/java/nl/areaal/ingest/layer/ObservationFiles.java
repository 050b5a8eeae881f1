package nl.areaal.ingest.layer;

import nl.areaal.ingest.command.Arguments;

/** Imports a file of observations, which take the way of any reading. */
@FunctionalInterface
public interface ObservationFiles {
    /**
     * Loads the file.
     *
     * @param source as the person who imports it names it
     * @param arguments what else was said, e.g. {@code --dataset}
     * @throws Exception when it failed; the message is shown to the user
     */
    void load(String source, Arguments arguments) throws Exception;
}
