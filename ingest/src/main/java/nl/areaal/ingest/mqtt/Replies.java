package nl.areaal.ingest.mqtt;

import static io.netty.buffer.Unpooled.wrappedBuffer;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.netty.handler.codec.mqtt.MqttPubReplyMessageVariableHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubAckPayload;
import java.util.Arrays;
import java.util.List;

/** What the broker says, in the form that both versions of MQTT write. */
final class Replies {
    static final MqttMessage PONG = new MqttMessage(header(MqttMessageType.PINGRESP));

    private static final int VERSION_5 = 5;
    private static final int FAILURE_311 = 0x80;

    private Replies() {}

    /** Lets a client in. It is told what is not done here: sessions that outlive it, retained messages. */
    static MqttMessage welcome(String assignedId, int mostInFlight, int mostBytes) {
        return MqttMessageBuilders.connAck()
                .returnCode(MqttConnectReturnCode.CONNECTION_ACCEPTED)
                .sessionPresent(false)
                .properties(properties -> {
                    properties
                            .sessionExpiryInterval(0)
                            .receiveMaximum(mostInFlight)
                            .maximumPacketSize(mostBytes);
                    properties.retainAvailable(false);
                    properties.sharedSubscriptionAvailable(false).subscriptionIdentifiersAvailable(false);
                    if (!assignedId.isEmpty()) {
                        properties.assignedClientId(assignedId);
                    }
                })
                .build();
    }

    static MqttMessage refused(MqttConnectReturnCode code, String reason) {
        return MqttMessageBuilders.connAck()
                .returnCode(code)
                .sessionPresent(false)
                .properties(reason(reason))
                .build();
    }

    /** Acknowledges a publication: PUBACK for quality 1, PUBREC for 2. */
    static MqttMessage verdict(MqttMessageType type, int packetId, Verdict verdict) {
        return new MqttMessage(
                header(type),
                new MqttPubReplyMessageVariableHeader(packetId, (byte) verdict.code(), reason(verdict.reason())));
    }

    static MqttMessage completed(int packetId) {
        return verdict(MqttMessageType.PUBCOMP, packetId, Verdict.STORED);
    }

    static MqttMessage subscribed(int version, int packetId, List<Verdict> verdicts) {
        int[] codes = verdicts.stream()
                .mapToInt(verdict -> verdict.isRefusal() && version < VERSION_5 ? FAILURE_311 : verdict.code())
                .toArray();
        String reasons = String.join(
                " ",
                verdicts.stream()
                        .map(Verdict::reason)
                        .filter(text -> !text.isEmpty())
                        .toList());
        return new MqttSubAckMessage(
                header(MqttMessageType.SUBACK),
                new MqttMessageIdAndPropertiesVariableHeader(packetId, reason(reasons)),
                new MqttSubAckPayload(codes));
    }

    static MqttMessage unsubscribed(int packetId, int topics) {
        Short[] codes = new Short[topics];
        Arrays.fill(codes, (short) 0);
        return MqttMessageBuilders.unsubAck()
                .packetId(packetId)
                .addReasonCodes(codes)
                .properties(MqttProperties.NO_PROPERTIES)
                .build();
    }

    static MqttMessage goodbye(int code, String reason) {
        return MqttMessageBuilders.disconnect()
                .reasonCode((byte) code)
                .properties(reason(reason))
                .build();
    }

    static MqttPublishMessage news(String topic, byte[] json) {
        return new MqttPublishMessage(
                new MqttFixedHeader(MqttMessageType.PUBLISH, false, MqttQoS.AT_MOST_ONCE, false, 0),
                new MqttPublishVariableHeader(topic, 0),
                wrappedBuffer(json));
    }

    /** News of quality 1, which the client acknowledges by its number. */
    static MqttPublishMessage news(String topic, byte[] json, int packetId) {
        return new MqttPublishMessage(
                new MqttFixedHeader(MqttMessageType.PUBLISH, false, MqttQoS.AT_LEAST_ONCE, false, 0),
                new MqttPublishVariableHeader(topic, packetId),
                wrappedBuffer(json));
    }

    private static MqttFixedHeader header(MqttMessageType type) {
        return new MqttFixedHeader(type, false, MqttQoS.AT_MOST_ONCE, false, 0);
    }

    private static MqttProperties reason(String text) {
        if (text.isEmpty()) {
            return MqttProperties.NO_PROPERTIES;
        }
        MqttProperties properties = new MqttProperties();
        properties.add(new StringProperty(MqttProperties.REASON_STRING, text));
        return properties;
    }
}
