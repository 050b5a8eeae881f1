package nl.areaal.ingest.partner;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.areaal.geodata.partner.PartnerKey;

/** How fast each key may deliver, in requests and in readings. Held in memory: a restart fills all buckets. */
public final class KeyRates {
    private static final int MOST_HELD = 10_000;

    private final Limits limits;
    private final InstantSource clock;
    private final Map<String, Buckets> byKey = new ConcurrentHashMap<>();

    public KeyRates(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What every key may do.
     *
     * @param burstSeconds after a silence this many seconds' worth may come at once
     */
    public record Limits(double requestsPerSecond, double readingsPerSecond, double burstSeconds) {}

    private record Buckets(TokenBucket requests, TokenBucket readings) {}

    /** Counts a request; answers how long the key has to wait, zero when it may go on. */
    public Duration request(PartnerKey key) {
        return buckets(key).requests.take(1);
    }

    /** Counts readings, before they are stored; answers how long the key has to wait, zero when it may go on. */
    public Duration readings(PartnerKey key, int count) {
        return count == 0 ? Duration.ZERO : buckets(key).readings.take(count);
    }

    private Buckets buckets(PartnerKey key) {
        if (byKey.size() >= MOST_HELD) {
            byKey.clear();
        }
        return byKey.computeIfAbsent(
                key.id(), id -> new Buckets(bucket(limits.requestsPerSecond), bucket(limits.readingsPerSecond)));
    }

    private TokenBucket bucket(double perSecond) {
        return new TokenBucket(perSecond, Math.max(1, perSecond * limits.burstSeconds), clock);
    }
}
