package nl.areaal.geodata.partner;

import java.time.Instant;
import java.util.Optional;

/**
 * From when until when a key counts.
 *
 * @param expires when it ends by itself; empty: never
 * @param lastUsed when it was last seen, within the hour
 * @param revoked when somebody ended it
 */
public record KeyLife(
        Instant created, Optional<Instant> expires, Optional<Instant> lastUsed, Optional<Instant> revoked) {
    public KeyLife {
        if (expires.isPresent() && !expires.get().isAfter(created)) {
            throw new IllegalArgumentException(
                    "expires is " + expires.get() + ", expected a time after " + created + ", when the key is made");
        }
    }

    /** A key that nobody has used yet. */
    public static KeyLife from(Instant created, Optional<Instant> expires) {
        return new KeyLife(created, expires, Optional.empty(), Optional.empty());
    }

    /** Why a key does not count at a moment; empty when it does. */
    public Optional<String> whyOver(Instant now) {
        if (revoked.isPresent()) {
            return Optional.of("was revoked at " + revoked.get());
        }
        return expires.filter(end -> !now.isBefore(end)).map(end -> "expired at " + end);
    }

    public KeyLife usedAt(Instant now) {
        return new KeyLife(created, expires, Optional.of(now), revoked);
    }
}
