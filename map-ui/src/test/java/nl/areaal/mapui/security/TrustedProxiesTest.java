package nl.areaal.mapui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/** From whom an {@code X-Forwarded-For} is believed, as our settings have it. */
class TrustedProxiesTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "0:0:0:0:0:0:0:1, true",
        "10.0.0.5, false",
        "192.168.1.20, false",
        "172.18.0.3, false",
        "127x0x0x1, false"
    })
    void believesThisMachineAndNobodyElseOfAPrivateNetwork(String address, boolean believed) throws IOException {
        assertThat(address.matches(trusted(new StandardEnvironment()))).isEqualTo(believed);
    }

    @Test
    void believesTheProxyThatIsNamed() throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("given", Map.of("AREAAL_PROXIES", "10[.]1[.]2[.]3")));
        assertThat("10.1.2.3").matches(trusted(environment));
        assertThat("127.0.0.1").doesNotMatch(trusted(environment));
    }

    private static String trusted(StandardEnvironment environment) throws IOException {
        environment.getPropertySources().addLast(new ResourcePropertySource("classpath:application.properties"));
        return environment.getRequiredProperty("server.tomcat.remoteip.internal-proxies");
    }
}
