package nl.areaal.ingest.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A subscriber that speaks MQTT 3.1.1 and remembers what it heard, as topic and text. */
final class Listener implements AutoCloseable {
    /** Paho counts a message as under way until a moment after it has told of its arrival: its default of 10 may run out. */
    private static final int MAX_IN_FLIGHT = 1_000;

    private final MqttClient client;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Set<Integer> qualities = ConcurrentHashMap.newKeySet();

    private Listener(MqttClient client) {
        this.client = client;
    }

    /** Somebody without a name. */
    static Listener anonymous(int port) throws MqttException {
        return connect(port, new MqttConnectOptions());
    }

    static Listener with(int port, String user, String key) throws MqttException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(user);
        options.setPassword(key.toCharArray());
        return connect(port, options);
    }

    private static Listener connect(int port, MqttConnectOptions options) throws MqttException {
        MqttClient client =
                new MqttClient("tcp://127.0.0.1:" + port, MqttClient.generateClientId(), new MemoryPersistence());
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setMaxInflight(MAX_IN_FLIGHT);
        client.connect(options);
        return new Listener(client);
    }

    void subscribe(String topic) throws MqttException {
        subscribe(topic, 0);
    }

    void subscribe(String topic, int quality) throws MqttException {
        client.subscribe(topic, quality, (on, message) -> {
            qualities.add(message.getQos());
            heard.add(on + " " + new String(message.getPayload(), UTF_8));
        });
    }

    /** The qualities in which anything was heard. */
    Set<Integer> qualities() {
        return Set.copyOf(qualities);
    }

    /** Whether something was heard that holds all of these. */
    boolean heard(String... parts) {
        return heard.stream().anyMatch(text -> List.of(parts).stream().allMatch(text::contains));
    }

    List<String> all() {
        return List.copyOf(heard);
    }

    boolean isConnected() {
        return client.isConnected();
    }

    MqttClient client() {
        return client;
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect();
        }
        client.close();
    }
}
