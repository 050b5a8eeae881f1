package nl.areaal.ingest.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final AtomicInteger overflows = new AtomicInteger();
    private final Outbox outbox = new Outbox(channel, 2, overflows::incrementAndGet);

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void sendsNoMoreAtOnceThanTheClientTakesAndKeepsTheOrder() {
        for (int i = 1; i <= 4; i++) {
            outbox.add("topic", ("news " + i).getBytes(UTF_8));
        }
        assertThat(sent()).containsExactly("1: news 1", "2: news 2");
        outbox.acknowledged(77);
        assertThat(sent()).as("a number that was never sent").isEmpty();
        outbox.acknowledged(2);
        assertThat(sent()).containsExactly("3: news 3");
        outbox.acknowledged(1);
        outbox.acknowledged(3);
        assertThat(sent()).containsExactly("4: news 4");
    }

    @Test
    void givesNoNumberTwiceThatIsNotAcknowledged() {
        outbox.add("topic", new byte[0]);
        for (int i = 0; i < 70_000; i++) {
            outbox.add("topic", new byte[0]);
            List<String> sent = sent();
            String last = sent.getLast();
            assertThat(sent).hasSize(i == 0 ? 2 : 1).doesNotContain(i == 0 ? "0: " : "1: ");
            outbox.acknowledged(Integer.parseInt(last.substring(0, last.indexOf(':'))));
        }
    }

    @Test
    void tellsWhenMoreWaitsThanIsKept() {
        byte[] large = new byte[(int) (Outbox.MOST_WAITING_BYTES / 4)];
        for (int i = 0; i < 6; i++) {
            outbox.add("topic", large);
        }
        assertThat(overflows).as("two are sent and four wait").hasValue(0);
        outbox.add("topic", large);
        assertThat(overflows).hasValue(1);
        outbox.add("topic", large);
        assertThat(overflows).as("a client is shown out once").hasValue(1);
    }

    @Test
    void sendsNothingMoreOnceSomethingIsLost() {
        byte[] large = new byte[(int) (Outbox.MOST_WAITING_BYTES / 4)];
        for (int i = 0; i < 7; i++) {
            outbox.add("topic", large);
        }
        assertThat(sent()).hasSize(2);
        outbox.acknowledged(1);
        outbox.add("topic", new byte[0]);
        assertThat(sent()).as("a client would not see the hole").isEmpty();
    }

    private List<String> sent() {
        List<String> sent = new ArrayList<>();
        for (MqttPublishMessage next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
            assertThat(next.fixedHeader().qosLevel()).isEqualTo(MqttQoS.AT_LEAST_ONCE);
            sent.add(next.variableHeader().packetId() + ": " + next.payload().toString(UTF_8));
            next.release();
        }
        return sent;
    }
}
