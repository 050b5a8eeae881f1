package nl.areaal.ingest.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;

/** A publisher that speaks MQTT 5. */
final class Publisher implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 20_000;

    private final MqttAsyncClient client;

    private Publisher(MqttAsyncClient client) {
        this.client = client;
    }

    /** Connects with a key; an empty one connects without a name. */
    static Publisher connect(int port, String key) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(
                "tcp://127.0.0.1:" + port, "publisher-" + System.nanoTime(), new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        if (!key.isEmpty()) {
            options.setUserName("");
            options.setPassword(key.getBytes(UTF_8));
        }
        client.connect(options).waitForCompletion(PATIENCE_MILLIS);
        return new Publisher(client);
    }

    /** What the broker answered: the reason code and the reason. */
    record Answer(int code, String reason) {}

    Answer publish(String topic, String json, int quality) throws MqttException {
        IMqttToken token = client.publish(topic, json.getBytes(UTF_8), quality, false);
        try {
            token.waitForCompletion(PATIENCE_MILLIS);
        } catch (MqttException e) {
            if (token.getReasonCodes() == null) {
                throw e;
            }
        }
        int[] codes = token.getReasonCodes();
        MqttProperties properties = token.getResponseProperties();
        return new Answer(codes == null || codes.length == 0 ? 0 : codes[0], reason(properties));
    }

    private static String reason(@Nullable MqttProperties properties) {
        String reason = properties == null ? null : properties.getReasonString();
        return reason == null ? "" : reason;
    }

    boolean isConnected() {
        return client.isConnected();
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect().waitForCompletion(PATIENCE_MILLIS);
        }
        client.close();
    }
}
