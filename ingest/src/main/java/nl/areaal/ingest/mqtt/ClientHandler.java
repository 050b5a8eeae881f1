package nl.areaal.ingest.mqtt;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import nl.areaal.ingest.mqtt.Entrance.Answer;
import nl.areaal.ingest.mqtt.Entrance.Answer.Come;
import nl.areaal.ingest.mqtt.Entrance.Answer.Stay;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection from its first byte: who it is comes first, and what it sends meanwhile waits. */
final class ClientHandler extends SimpleChannelInboundHandler<MqttMessage> {
    static final String IDLE = "idle";
    private static final Logger LOG = LoggerFactory.getLogger(ClientHandler.class);
    private static final int PATIENCE_PERCENT = 150;
    private static final int MALFORMED = 0x81;

    private final House house;
    private final Seats seats;
    private final MqttSettings settings;
    private final Deque<MqttMessage> early = new ArrayDeque<>();
    private boolean asked;
    private @Nullable Session session;

    ClientHandler(House house, Seats seats, MqttSettings settings) {
        this.house = house;
        this.seats = seats;
        this.settings = settings;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage message) {
        Session open = session;
        if (message.decoderResult().isFailure()) {
            refuseUnreadable(context, message.decoderResult().cause());
        } else if (open != null) {
            open.handle(message);
        } else if (asked) {
            early.add(ReferenceCountUtil.retain(message));
        } else if (message instanceof MqttConnectMessage connect) {
            ask(context.channel(), connect);
        } else {
            var _ = context.close();
        }
    }

    private void ask(Channel channel, MqttConnectMessage connect) {
        asked = true;
        channel.config().setAutoRead(false);
        String address =
                ((InetSocketAddress) channel.remoteAddress()).getAddress().getHostAddress();
        var _ = CompletableFuture.supplyAsync(() -> house.entrance().ask(connect, address), house.workers())
                .whenCompleteAsync(
                        (answer, failure) -> answered(channel, connect, answer, failure), channel.eventLoop());
    }

    private void answered(
            Channel channel, MqttConnectMessage connect, @Nullable Answer answer, @Nullable Throwable failure) {
        switch (answer) {
            case Come(Guest guest) -> welcome(channel, connect, guest);
            case Stay(MqttConnectReturnCode code, String reason) -> {
                LOG.info("An MQTT client was not let in: {}", reason);
                var _ = channel.writeAndFlush(Replies.refused(code, reason)).addListener(ChannelFutureListener.CLOSE);
            }
            case null -> {
                LOG.error("An MQTT client could not be let in", failure);
                var _ = channel.close();
            }
        }
    }

    private void welcome(Channel channel, MqttConnectMessage connect, Guest guest) {
        if (!channel.isActive()) {
            return;
        }
        keepAlive(channel, connect.variableHeader().keepAliveTimeSeconds());
        Inbox inbox = new Inbox(
                channel, house.publications(), guest.visitor().scope(), house.ration(guest), settings.mostInFlight());
        Session open = new Session(channel, guest, inbox, house, settings.mostInFlight());
        session = open;
        seats.take(open);
        boolean named = connect.payload().clientIdentifier().isEmpty();
        var _ = channel.writeAndFlush(
                Replies.welcome(named ? guest.clientId() : "", settings.mostInFlight(), MqttBroker.MOST_BYTES));
        channel.config().setAutoRead(true);
        for (MqttMessage message = early.poll(); message != null; message = early.poll()) {
            open.handle(message);
            ReferenceCountUtil.release(message);
        }
    }

    private static void keepAlive(Channel channel, int seconds) {
        channel.pipeline().remove(IDLE);
        if (seconds > 0) {
            channel.pipeline().addFirst(IDLE, new IdleStateHandler(seconds * PATIENCE_PERCENT / 100, 0, 0));
        }
    }

    private void refuseUnreadable(ChannelHandlerContext context, Throwable cause) {
        Session open = session;
        if (open != null) {
            open.end(MALFORMED, "What was sent is not MQTT.");
        } else if (cause instanceof MqttUnacceptableProtocolVersionException) {
            var _ = context.writeAndFlush(
                            Replies.refused(MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION, ""))
                    .addListener(ChannelFutureListener.CLOSE);
        } else {
            var _ = context.close();
        }
    }

    /** A client that is held up can't be heard, so its silence says nothing. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof IdleStateEvent) {
            Session open = session;
            if (open == null || !open.isHeldUp()) {
                var _ = context.close();
            }
            return;
        }
        super.userEventTriggered(context, event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        early.forEach(ReferenceCountUtil::release);
        early.clear();
        Session open = session;
        if (open != null) {
            seats.leave(open);
            house.newsroom().remove(open);
        }
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("an MQTT connection broke", cause);
        } else {
            LOG.warn("An MQTT connection is closed", cause);
        }
        var _ = context.close();
    }
}
