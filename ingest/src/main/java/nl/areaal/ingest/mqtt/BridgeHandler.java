package nl.areaal.ingest.mqtt;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.areaal.geodata.sensorthings.sql.Scope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to a broker of others: what comes is acknowledged there when it is durable here. */
final class BridgeHandler extends SimpleChannelInboundHandler<MqttMessage> {
    static final int KEEP_ALIVE_SECONDS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(BridgeHandler.class);
    private static final int SESSION_SECONDS = (int) Duration.ofDays(7).toSeconds();
    private static final int FAILURE = 0x80;
    /** What stands before the path is the other broker's affair. */
    private static final Pattern PATH = Pattern.compile("(?:.*/)?(v1\\.[01]/.+)");

    private final BridgeSettings settings;
    private final Publications publications;
    private final int mostInFlight;
    private final Runnable welcomed;
    private @Nullable Inbox inbox;

    BridgeHandler(BridgeSettings settings, Publications publications, int mostInFlight, Runnable welcomed) {
        this.settings = settings;
        this.publications = publications;
        this.mostInFlight = mostInFlight;
        this.welcomed = welcomed;
    }

    private boolean speaksFive() {
        return settings.version() == 5;
    }

    /** Says who we are, and asks for what came while we were away. */
    @Override
    public void channelActive(ChannelHandlerContext context) {
        MqttMessageBuilders.ConnectBuilder connect = MqttMessageBuilders.connect()
                .protocolVersion(speaksFive() ? MqttVersion.MQTT_5 : MqttVersion.MQTT_3_1_1)
                .clientId(settings.clientId())
                .cleanSession(false)
                .keepAlive(KEEP_ALIVE_SECONDS);
        if (speaksFive()) {
            MqttProperties properties = new MqttProperties();
            properties.add(new IntegerProperty(MqttProperties.SESSION_EXPIRY_INTERVAL, SESSION_SECONDS));
            properties.add(new IntegerProperty(MqttProperties.RECEIVE_MAXIMUM, mostInFlight));
            connect.properties(properties);
        }
        settings.login()
                .ifPresent(login -> connect.hasUser(true)
                        .hasPassword(true)
                        .username(login.user())
                        .password(login.password().getBytes(StandardCharsets.UTF_8)));
        var _ = context.writeAndFlush(connect.build());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage message) {
        if (message.decoderResult().isFailure()) {
            LOG.warn(
                    "{} sent what is not MQTT",
                    settings.address(),
                    message.decoderResult().cause());
            var _ = context.close();
            return;
        }
        switch (message) {
            case MqttConnAckMessage answer ->
                connected(context, answer.variableHeader().connectReturnCode());
            case MqttSubAckMessage answer -> subscribed(answer);
            case MqttPublishMessage publication -> take(context.channel(), publication);
            default -> {
                if (message.fixedHeader().messageType() == MqttMessageType.DISCONNECT) {
                    var _ = context.close();
                }
            }
        }
    }

    private void connected(ChannelHandlerContext context, MqttConnectReturnCode code) {
        if (code != MqttConnectReturnCode.CONNECTION_ACCEPTED) {
            LOG.warn("{} does not let us in: {}", settings.address(), code);
            var _ = context.close();
            return;
        }
        welcomed.run();
        LOG.info("Observations are fetched from {}", settings.address());
        inbox = new Inbox(
                context.channel(), publications, Scope.of(settings.datasetId()), () -> Duration.ZERO, mostInFlight);
        MqttMessageBuilders.SubscribeBuilder subscribe =
                MqttMessageBuilders.subscribe().messageId(1);
        settings.topics().forEach(topic -> subscribe.addSubscription(MqttQoS.AT_LEAST_ONCE, topic));
        var _ = context.writeAndFlush(subscribe.build());
    }

    private void subscribed(MqttSubAckMessage answer) {
        for (int i = 0; i < answer.payload().reasonCodes().size(); i++) {
            if (answer.payload().reasonCodes().get(i) >= FAILURE) {
                LOG.warn(
                        "{} refuses the topic {}",
                        settings.address(),
                        settings.topics().get(i));
            }
        }
    }

    private void take(Channel channel, MqttPublishMessage publication) {
        Inbox open = inbox;
        if (open == null) {
            var _ = channel.close();
            return;
        }
        String topic = publication.variableHeader().topicName();
        Matcher path = PATH.matcher(topic);
        Message message =
                new Message(path.matches() ? path.group(1) : topic, ByteBufUtil.getBytes(publication.payload()));
        int id = publication.variableHeader().packetId();
        boolean asks = publication.fixedHeader().qosLevel() == MqttQoS.AT_LEAST_ONCE;
        open.take(message, verdict -> {
            if (asks) {
                Verdict told = speaksFive() ? verdict : Verdict.STORED;
                var _ = channel.write(Replies.verdict(MqttMessageType.PUBACK, id, told));
            }
        });
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof IdleStateEvent idle) {
            Inbox open = inbox;
            if (idle.state() == IdleState.WRITER_IDLE) {
                var _ = context.writeAndFlush(new MqttMessage(
                        new MqttFixedHeader(MqttMessageType.PINGREQ, false, MqttQoS.AT_MOST_ONCE, false, 0)));
            } else if (open == null || !open.isHeldUp()) {
                var _ = context.close();
            }
            return;
        }
        super.userEventTriggered(context, event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.warn("The connection to {} is closed", settings.address(), cause);
        var _ = context.close();
    }
}
