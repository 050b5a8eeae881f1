package nl.areaal.ingest.mqtt;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.areaal.ingest.sensorthings.access.Visitor;

/**
 * One connection of a client that was let in. It ends with the connection: a client that comes back subscribes anew and
 * publishes again what was not acknowledged.
 *
 * <p>Lives on the event loop of its channel, but for {@link #send}.
 */
final class Session {
    private static final int PROTOCOL_ERROR = 0x82;

    private final Channel channel;
    private final Guest guest;
    private final Inbox inbox;
    private final House house;
    private final Outbox outbox;
    private final Set<Integer> onTheirWay = new HashSet<>();
    /** Of quality 2, until the client has heard that they are stored. */
    private final Set<Integer> unreleased = new HashSet<>();

    Session(Channel channel, Guest guest, Inbox inbox, House house, int mostInFlight) {
        this.channel = channel;
        this.guest = guest;
        this.inbox = inbox;
        this.house = house;
        outbox = new Outbox(channel, Math.min(mostInFlight, guest.receiveMaximum()), this::endForMissing);
    }

    Guest guest() {
        return guest;
    }

    Visitor visitor() {
        return guest.visitor();
    }

    boolean isHeldUp() {
        return inbox.isHeldUp();
    }

    void handle(MqttMessage message) {
        switch (message.fixedHeader().messageType()) {
            case PUBLISH -> publish((MqttPublishMessage) message);
            case PUBREL -> {
                int id = ((MqttMessageIdVariableHeader) message.variableHeader()).messageId();
                unreleased.remove(id);
                reply(Replies.completed(id));
            }
            case PUBACK -> outbox.acknowledged(((MqttMessageIdVariableHeader) message.variableHeader()).messageId());
            case SUBSCRIBE -> subscribe((MqttSubscribeMessage) message);
            case UNSUBSCRIBE -> unsubscribe((MqttUnsubscribeMessage) message);
            case PINGREQ -> reply(Replies.PONG);
            case DISCONNECT -> {
                var _ = channel.close();
            }
            default -> end(PROTOCOL_ERROR, "A client that is connected does not send this.");
        }
    }

    /** Sends news, from any thread; a client that reads too slowly misses some of it, unless it is assured. */
    void send(String topic, byte[] json, boolean assured) {
        if (assured) {
            channel.eventLoop().execute(() -> outbox.add(topic, json));
        } else if (channel.isWritable()) {
            var _ = channel.writeAndFlush(Replies.news(topic, json));
        }
    }

    /** Shows the client out, from any thread; one of MQTT 5 hears why. */
    void end(int code, String reason) {
        if (guest.speaksFive()) {
            var _ = channel.writeAndFlush(Replies.goodbye(code, reason)).addListener(ChannelFutureListener.CLOSE);
        } else {
            var _ = channel.close();
        }
    }

    /** Shows a client out, from any thread, that was to be told of all and was not. */
    void endForMissing() {
        end(
                Verdict.QUOTA,
                "News was lost, since it came faster than it was taken. Subscribe again and look in the store.");
    }

    private void publish(MqttPublishMessage publication) {
        int id = publication.variableHeader().packetId();
        if (!guest.mayPublish()) {
            refuse(publication, id);
            return;
        }
        Message message =
                new Message(publication.variableHeader().topicName(), ByteBufUtil.getBytes(publication.payload()));
        switch (publication.fixedHeader().qosLevel()) {
            case AT_MOST_ONCE -> inbox.take(message, verdict -> {});
            case AT_LEAST_ONCE -> take(message, MqttMessageType.PUBACK, id);
            case EXACTLY_ONCE -> {
                if (unreleased.contains(id)) {
                    reply(Replies.verdict(MqttMessageType.PUBREC, id, Verdict.STORED));
                } else {
                    take(message, MqttMessageType.PUBREC, id);
                }
            }
            case FAILURE -> end(PROTOCOL_ERROR, "There is no such quality of service.");
        }
    }

    /** A message that is sent again while it is on its way is acknowledged once. */
    private void take(Message message, MqttMessageType acknowledgement, int id) {
        if (onTheirWay.add(id)) {
            inbox.take(message, verdict -> acknowledge(acknowledgement, id, verdict));
        }
    }

    /** MQTT 3.1.1 has no word for what can't be used: it is kept as a problem, and would else come for ever. */
    private void acknowledge(MqttMessageType type, int id, Verdict verdict) {
        onTheirWay.remove(id);
        Verdict told = guest.speaksFive() ? verdict : Verdict.STORED;
        if (type == MqttMessageType.PUBREC && told.code() == 0) {
            unreleased.add(id);
        }
        var _ = channel.write(Replies.verdict(type, id, told));
    }

    private void refuse(MqttPublishMessage publication, int id) {
        Verdict verdict = new Verdict(
                Verdict.NOT_AUTHORIZED, "Publishing needs a partner's key, or the login of a partner or steward.");
        switch (publication.fixedHeader().qosLevel()) {
            case AT_LEAST_ONCE -> refuse(MqttMessageType.PUBACK, id, verdict);
            case EXACTLY_ONCE -> refuse(MqttMessageType.PUBREC, id, verdict);
            default -> end(verdict.code(), verdict.reason());
        }
    }

    private void refuse(MqttMessageType type, int id, Verdict verdict) {
        if (guest.speaksFive()) {
            reply(Replies.verdict(type, id, verdict));
        } else {
            end(verdict.code(), verdict.reason());
        }
    }

    private void subscribe(MqttSubscribeMessage request) {
        int id = request.variableHeader().messageId();
        List<Wish> wishes = request.payload().topicSubscriptions().stream()
                .map(wish -> new Wish(
                        this, wish.topicFilter(), wish.qualityOfService().value()))
                .toList();
        var _ = CompletableFuture.supplyAsync(
                        () -> wishes.stream().map(house.subscribing()::open).toList(), house.workers())
                .thenAcceptAsync(
                        verdicts -> reply(Replies.subscribed(guest.version(), id, verdicts)), channel.eventLoop());
    }

    private void unsubscribe(MqttUnsubscribeMessage request) {
        List<String> topics = request.payload().topics();
        topics.forEach(topic -> house.newsroom().remove(this, topic));
        reply(Replies.unsubscribed(request.variableHeader().messageId(), topics.size()));
    }

    private void reply(MqttMessage message) {
        var _ = channel.writeAndFlush(message);
    }
}
