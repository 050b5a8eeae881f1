package nl.areaal.mapui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class EventReaderIT {
    @Test
    void saysWhyNothingComesInWhenThereIsNoBroker() {
        EventReader reader = new EventReader(
                new EventsTopic("127.0.0.1:1", "areaal.events"), new LiveObservations(), Clock.systemUTC());
        reader.readOnce();
        assertThat(reader.connected()).isFalse();
        assertThat(reader.trouble()).contains("127.0.0.1:1");
    }
}
