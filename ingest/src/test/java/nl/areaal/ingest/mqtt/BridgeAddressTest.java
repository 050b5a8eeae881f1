package nl.areaal.ingest.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgeAddressTest {
    @ParameterizedTest
    @CsvSource({
        "mqtt://broker, 1883, false",
        "tcp://broker:1884, 1884, false",
        "mqtts://broker, 8883, true",
        "ssl://broker:8884, 8884, true"
    })
    void knowsTheUsualWaysToWriteAnAddress(URI url, int port, boolean secure) throws Exception {
        BridgeAddress address = new BridgeAddress(url, Optional.empty());
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.secure().isPresent()).isEqualTo(secure);
    }

    @ParameterizedTest
    @CsvSource({"http://broker", "broker:1883", "mqtt:broker"})
    void refusesWhatIsNoAddressOfABroker(URI url) {
        assertThatThrownBy(() -> new BridgeAddress(url, Optional.empty()))
                .hasMessage("areaal.mqtt.bridge.url is '" + url + "', expected mqtt://HOST:PORT or mqtts://HOST:PORT");
    }

    @Test
    void namesAFileOfAuthoritiesThatIsNone(@TempDir Path folder) throws Exception {
        URI url = URI.create("mqtts://broker");
        Path missing = folder.resolve("missing.pem");
        assertThatThrownBy(() -> new BridgeAddress(url, Optional.of(missing)))
                .hasMessageContaining("areaal.mqtt.bridge.ca is '" + missing + "'");
        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate");
        assertThatThrownBy(() -> new BridgeAddress(url, Optional.of(text)).secure())
                .hasMessageContaining("areaal.mqtt.bridge.ca is '" + text + "'")
                .hasMessageContaining("certificates in PEM");
        assertThatThrownBy(() -> new BridgeAddress(URI.create("mqtt://broker"), Optional.of(text)))
                .as("a certificate for what is not encrypted")
                .hasMessageContaining("expected mqtts://HOST:PORT");
    }
}
