package nl.areaal.ingest.sensorthings.access;

import java.util.Optional;
import nl.areaal.geodata.partner.KeyText;

/**
 * What somebody says to come in.
 *
 * @param name who they say they are; a key that comes as a token needs none
 * @param secret a password or a whole key
 * @param address where they call from
 */
public record Claim(Optional<String> name, String secret, String address) {
    /** For logs: who puts a key where the name belongs does not find it there. */
    @Override
    public String toString() {
        String shown = name.flatMap(KeyText::parse)
                .map(KeyText::toString)
                .or(() -> name)
                .orElse("somebody");
        return shown + " at " + address;
    }
}
