package nl.areaal.ingest.sensorthings.access;

import java.security.Principal;
import java.util.Optional;
import nl.areaal.geodata.partner.PartnerKey;

/**
 * Somebody who has proven who they are: a person with a login, or a partner with a key.
 *
 * @param key what a partner came in with
 */
public record Caller(String name, Role role, Optional<PartnerKey> key) implements Principal {
    static Caller person(String name, Role role) {
        return new Caller(name, role, Optional.empty());
    }

    static Caller partner(PartnerKey key) {
        return new Caller(key.partner(), Role.PARTNER, Optional.of(key));
    }

    /** Whether somebody like this delivers at all. */
    public boolean mayWrite() {
        return role == Role.PARTNER || role == Role.STEWARD || role == Role.ADMINISTRATOR;
    }

    @Override
    public String getName() {
        return name;
    }
}
