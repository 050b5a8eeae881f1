package nl.areaal.ingest.mqtt;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.areaal.ingest.sensorthings.access.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The clients that are in. */
final class Seats {
    private static final Logger LOG = LoggerFactory.getLogger(Seats.class);
    private static final int TAKEN_OVER = 0x8E;
    private static final int SHUTTING_DOWN = 0x8B;

    private final Map<String, Session> bySeat = new ConcurrentHashMap<>();
    private final Gate gate;

    Seats(Gate gate) {
        this.gate = gate;
    }

    /** A client that connects again under its name takes the place of its older self. */
    void take(Session session) {
        Session before = bySeat.put(session.guest().seat(), session);
        if (before != null) {
            before.end(TAKEN_OVER, "Another client came with the same client id.");
        }
    }

    void leave(Session session) {
        bySeat.remove(session.guest().seat(), session);
    }

    /** Shows those out whose keys count no more. */
    void checkKeys() {
        for (Session session : bySeat.values()) {
            try {
                session.guest()
                        .caller()
                        .flatMap(gate::whyOut)
                        .ifPresent(reason -> session.end(Verdict.NOT_AUTHORIZED, reason));
            } catch (DataAccessException e) {
                LOG.debug("the keys of MQTT clients are checked again when the store is back", e);
                return;
            }
        }
    }

    void endAll() {
        bySeat.values().forEach(session -> session.end(SHUTTING_DOWN, "The service is stopping."));
    }
}
