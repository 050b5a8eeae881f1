package nl.areaal.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.areaal.geodata.file.UnreadableSourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.1.2.3/",
                "http://192.168.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://[fd00::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://224.0.0.1/",
            })
    void aPrivateNetworkIsForWhoeverAllowsIt(String address) {
        assertThatThrownBy(() -> Reach.PUBLIC.require(address)).isInstanceOf(UnreadableSourceException.class);
        assertThatThrownBy(() -> Reach.PUBLIC_AND_THIS_MACHINE.require(address))
                .hasMessageContaining("private network");
        assertThat(Reach.ANYWHERE.require(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/", "http://[::1]/", "http://127.9.9.9/"})
    void thisMachineIsForWhoeverSitsAtIt(String address) {
        assertThatThrownBy(() -> Reach.PUBLIC.require(address)).isInstanceOf(UnreadableSourceException.class);
        assertThat(Reach.PUBLIC_AND_THIS_MACHINE.require(address)).hasToString(address);
    }

    @Test
    void anAddressOfTheOutsideIsForEverybody() {
        assertThat(Reach.PUBLIC.require("https://192.0.2.1/v1.1")).hasHost("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://192.0.2.1/",
                "http://",
                "table.csv",
                "http://a b/",
                "gopher://x",
                "//192.0.2.1/x",
                "http://192.0.2.1:99999/"
            })
    void onlyTheWebIsAsked(String address) {
        assertThatThrownBy(() -> Reach.ANYWHERE.require(address))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("address is '" + address + "'");
    }
}
