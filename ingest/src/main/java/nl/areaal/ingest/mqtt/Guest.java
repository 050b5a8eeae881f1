package nl.areaal.ingest.mqtt;

import java.util.Optional;
import nl.areaal.ingest.sensorthings.access.Caller;
import nl.areaal.ingest.sensorthings.access.Visitor;

/**
 * A client that was let in.
 *
 * @param clientId as it calls itself, or was named
 * @param caller who it is; empty: somebody who may only subscribe
 * @param receiveMaximum how many messages that it has not acknowledged it takes at once
 */
record Guest(int version, String clientId, Optional<Caller> caller, int receiveMaximum) {
    private static final int VERSION_5 = 5;

    boolean speaksFive() {
        return version >= VERSION_5;
    }

    Visitor visitor() {
        return caller.map(Visitor::of).orElse(Visitor.PUBLIC);
    }

    boolean mayPublish() {
        return caller.filter(Caller::mayWrite).isPresent();
    }

    /** Two clients of one partner with the same id are one; those of different partners have nothing to do with each other. */
    String seat() {
        return caller.map(Caller::name).orElse("") + "/" + clientId;
    }
}
