package nl.areaal.ingest.mqtt;

/** A message that somebody published, as it came. The bytes are not changed by anybody. */
final class Message {
    private final String topic;
    private final byte[] payload;

    Message(String topic, byte[] payload) {
        this.topic = topic;
        this.payload = payload;
    }

    String topic() {
        return topic;
    }

    byte[] payload() {
        return payload;
    }
}
