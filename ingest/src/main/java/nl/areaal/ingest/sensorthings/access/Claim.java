package nl.areaal.ingest.sensorthings.access;

import java.util.Optional;

/**
 * What somebody says to come in.
 *
 * @param name who they say they are; a key that comes as a token needs none
 * @param secret a password or a whole key
 * @param address where they call from
 */
public record Claim(Optional<String> name, String secret, String address) {
    @Override
    public String toString() {
        return name.orElse("somebody") + " at " + address;
    }
}
