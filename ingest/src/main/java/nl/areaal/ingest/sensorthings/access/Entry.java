package nl.areaal.ingest.sensorthings.access;

import java.time.Duration;

/** What became of somebody who wanted to come in. */
public sealed interface Entry {
    record Admitted(Caller caller) implements Entry {}

    /** The reason is a plain sentence for whoever was refused. */
    record Refused(String reason) implements Entry {}

    /** Too many wrong keys or passwords came before this one. */
    record Held(Duration delay) implements Entry {}

    /** Nobody can tell now: the store, which knows the keys, is away. */
    record Away() implements Entry {}
}
