package nl.areaal.ingest.partner;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.areaal.geodata.partner.KeyStore;
import nl.areaal.geodata.partner.KeyText;
import nl.areaal.geodata.partner.PartnerKey;

/**
 * The keys that are in use. Each is looked up again after two seconds: so long at most does a key that was revoked still
 * open.
 */
public final class KeyRing {
    static final Duration FRESH = Duration.ofSeconds(2);
    /** When a key was last used is for people, who need no more; a write for each reading would be dear. */
    private static final Duration NOTED = Duration.ofHours(1);

    private static final int MOST_HELD = 10_000;

    private final KeyStore store;
    private final InstantSource clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    public KeyRing(KeyStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The key that a text proves to hold; also one that counts no more, so that its owner can be told. */
    public Optional<PartnerKey> find(KeyText text) {
        Optional<PartnerKey> key = find(text.id()).filter(text::proves);
        key.filter(found -> found.life().whyOver(clock.instant()).isEmpty()).ifPresent(this::noteUse);
        return key;
    }

    /** Why somebody who came in with a key has to leave; empty when it still counts. */
    public Optional<String> whyOver(String id) {
        Optional<PartnerKey> key = find(id);
        return key.isEmpty() ? Optional.of("is gone") : key.get().life().whyOver(clock.instant());
    }

    private Optional<PartnerKey> find(String id) {
        Held known = held.get(id);
        if (known != null && clock.instant().isBefore(known.until)) {
            return Optional.of(known.key);
        }
        Optional<PartnerKey> found = store.find(id);
        if (found.isPresent()) {
            hold(found.get());
        } else {
            held.remove(id);
        }
        return found;
    }

    private void hold(PartnerKey key) {
        if (held.size() >= MOST_HELD) {
            held.clear();
        }
        held.put(key.id(), new Held(key, clock.instant().plus(FRESH)));
    }

    private void noteUse(PartnerKey key) {
        Instant now = clock.instant();
        if (key.life().lastUsed().filter(last -> last.plus(NOTED).isAfter(now)).isEmpty()) {
            store.used(key.id(), now);
            held.computeIfPresent(
                    key.id(), (id, was) -> new Held(was.key.with(was.key.life().usedAt(now)), was.until));
        }
    }

    private record Held(PartnerKey key, Instant until) {}
}
