package nl.areaal.ingest.sensorthings.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import nl.areaal.geodata.partner.KeyText;
import nl.areaal.geodata.partner.PartnerKey;
import nl.areaal.ingest.partner.GuessBrake;
import nl.areaal.ingest.partner.KeyRing;
import nl.areaal.ingest.sensorthings.access.Entry.Admitted;
import nl.areaal.ingest.sensorthings.access.Entry.Away;
import nl.areaal.ingest.sensorthings.access.Entry.Held;
import nl.areaal.ingest.sensorthings.access.Entry.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Lets in partners by their keys and people by their passwords, and slows down who guesses. A right key is never held
 * up: nobody can guess one, and else anybody could stop a partner by guessing in its name.
 */
public final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final Refused UNKNOWN =
            new Refused("This installation does not know that name with that password or key.");

    private final KeyRing keys;
    private final PasswordLogins logins;
    private final GuessBrake brake;
    private final InstantSource clock;

    Gate(KeyRing keys, PasswordLogins logins, GuessBrake brake, InstantSource clock) {
        this.keys = keys;
        this.logins = logins;
        this.brake = brake;
        this.clock = clock;
    }

    public Entry enter(Claim claim) {
        Optional<KeyText> key = KeyText.parse(claim.secret());
        try {
            return key.isPresent() ? byKey(key.get(), claim) : byPassword(claim);
        } catch (DataAccessException e) {
            LOG.warn("{} has to wait: the store, which knows the keys, is away", claim, e);
            return new Away();
        }
    }

    /** Why a caller who came in before has to leave now; empty when they may stay. */
    public Optional<String> whyOut(Caller caller) {
        return caller.key()
                .flatMap(key -> keys.whyOver(key.id()).map(reason -> "The key " + key.id() + " " + reason + "."));
    }

    private Entry byKey(KeyText text, Claim claim) {
        Optional<PartnerKey> key = keys.find(text).filter(found -> isNamed(claim, found));
        if (key.isEmpty()) {
            return wrong("key " + text.id(), claim);
        }
        Optional<String> over = key.get().life().whyOver(clock.instant());
        if (over.isPresent()) {
            return new Refused("The key " + text.id() + " " + over.get() + ".");
        }
        return new Admitted(Caller.partner(key.get()));
    }

    /** With a key the name is the partner's or the key's own, if any is given. */
    private static boolean isNamed(Claim claim, PartnerKey key) {
        return claim.name()
                .filter(name -> !name.isEmpty() && !name.equals(key.partner()) && !name.equals(key.id()))
                .isEmpty();
    }

    private Entry byPassword(Claim claim) {
        String name = "name " + claim.name().orElse("");
        Duration wait = longest(name, claim);
        if (!wait.isZero()) {
            return new Held(wait);
        }
        Optional<Caller> caller = logins.find(claim.name().orElse(""), claim.secret());
        if (caller.isEmpty()) {
            return wrong(name, claim);
        }
        brake.succeeded(name);
        return new Admitted(caller.get());
    }

    private Entry wrong(String subject, Claim claim) {
        Duration wait = longest(subject, claim);
        if (!wait.isZero()) {
            return new Held(wait);
        }
        brake.failed(subject);
        brake.failed(address(claim));
        return UNKNOWN;
    }

    private Duration longest(String subject, Claim claim) {
        Duration own = brake.wait(subject);
        Duration address = brake.wait(address(claim));
        return own.compareTo(address) > 0 ? own : address;
    }

    private static String address(Claim claim) {
        return "address " + claim.address();
    }
}
