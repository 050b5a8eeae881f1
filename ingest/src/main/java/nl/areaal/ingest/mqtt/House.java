package nl.areaal.ingest.mqtt;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import nl.areaal.ingest.partner.KeyRates;
import nl.areaal.ingest.sensorthings.access.Caller;

/**
 * What all connections share.
 *
 * @param workers for what may have to wait for the store
 */
record House(
        Entrance entrance,
        Publications publications,
        Subscribing subscribing,
        Newsroom newsroom,
        KeyRates rates,
        Executor workers) {
    /** Counts a reading of a guest; answers how long it has to wait. */
    Supplier<Duration> ration(Guest guest) {
        return () -> guest.caller()
                .flatMap(Caller::key)
                .map(key -> rates.readings(key, 1))
                .orElse(Duration.ZERO);
    }
}
