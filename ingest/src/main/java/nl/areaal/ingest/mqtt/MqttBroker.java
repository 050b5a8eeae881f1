package nl.areaal.ingest.mqtt;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Listens for MQTT clients, of versions 3.1.1 and 5. */
final class MqttBroker implements SmartLifecycle {
    static final int MOST_BYTES = 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(MqttBroker.class);
    private static final int PATIENCE_SECONDS = 10;
    private static final int CHECK_KEYS_SECONDS = 2;
    private static final int LOW_WATER_BYTES = 64 * 1024;
    private static final int HIGH_WATER_BYTES = 1024 * 1024;
    /** Before the queue of readings stops, which still has some to acknowledge. */
    private static final int PHASE = 100;

    private final MqttSettings settings;
    private final House house;
    private final Seats seats;
    private @Nullable MultiThreadIoEventLoopGroup loops;
    private @Nullable Channel listener;

    MqttBroker(MqttSettings settings, House house, Seats seats) {
        this.settings = settings;
        this.house = house;
        this.seats = seats;
    }

    @Override
    public void start() {
        MultiThreadIoEventLoopGroup started = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        loops = started;
        ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        Channel opened = new ServerBootstrap()
                .group(started)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(
                        ChannelOption.WRITE_BUFFER_WATER_MARK,
                        new WriteBufferWaterMark(LOW_WATER_BYTES, HIGH_WATER_BYTES))
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        admit(channel, connections);
                    }
                })
                .bind(settings.address(), settings.port())
                .syncUninterruptibly()
                .channel();
        listener = opened;
        var _ = started.scheduleAtFixedRate(
                () -> house.workers().execute(seats::checkKeys),
                CHECK_KEYS_SECONDS,
                CHECK_KEYS_SECONDS,
                TimeUnit.SECONDS);
        LOG.info("MQTT is spoken at {}:{}", settings.address(), port());
    }

    private void admit(Channel channel, ChannelGroup connections) {
        if (connections.size() >= settings.mostConnections()) {
            LOG.warn("An MQTT client was not let in: there are {} already", settings.mostConnections());
            var _ = channel.close();
            return;
        }
        connections.add(channel);
        channel.pipeline()
                .addLast(ClientHandler.IDLE, new IdleStateHandler(PATIENCE_SECONDS, 0, 0))
                .addLast(new MqttDecoder(MOST_BYTES))
                .addLast(MqttEncoder.INSTANCE)
                .addLast(new ClientHandler(house, seats, settings));
    }

    /** The port, which the system chose when it was set to 0. */
    int port() {
        Channel open = listener;
        return open == null ? settings.port() : ((InetSocketAddress) open.localAddress()).getPort();
    }

    @Override
    public void stop() {
        Channel open = listener;
        MultiThreadIoEventLoopGroup started = loops;
        if (open != null && started != null) {
            open.close().syncUninterruptibly();
            seats.endAll();
            started.shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
        }
        listener = null;
        loops = null;
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
