package nl.areaal.geodata.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
    @Test
    void aKeyReadsBackWhatItWasDrawnAs() {
        KeyText drawn = KeyText.draw(new Random(1));
        KeyText read = KeyText.parse(drawn.reveal()).orElseThrow();
        assertThat(read.id()).isEqualTo(drawn.id());
        assertThat(read.secretSha256()).isEqualTo(drawn.secretSha256());
    }

    /** The digest of the text "AAA...", 43 times, by sha256sum. */
    @Test
    void onlyTheDigestOfTheSecretIsKept() {
        KeyText key = KeyText.parse("areaal_abcdefghij23_" + "A".repeat(43)).orElseThrow();
        assertThat(key.secretSha256()).isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
        assertThat(key).hasToString("areaal_abcdefghij23_...");
    }

    @Test
    void noTwoKeysAreAlike() {
        Set<String> seen = new HashSet<>();
        Random random = new Random(2);
        for (int i = 0; i < 1_000; i++) {
            KeyText key = KeyText.draw(random);
            assertThat(seen.add(key.id())).isTrue();
            assertThat(seen.add(key.secretSha256())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sesame",
                "areaal_abcdefghij23_",
                "areaal_ABCDEFGHIJ23_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "areaal_abcdefghij23_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                " areaal_abcdefghij23_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNoKeyIsTakenForAPassword(String text) {
        assertThat(KeyText.parse(text)).isEmpty();
    }
}
