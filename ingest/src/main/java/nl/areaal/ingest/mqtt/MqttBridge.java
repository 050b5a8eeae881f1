package nl.areaal.ingest.mqtt;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Fetches observations from a broker of others, for as long as the service runs. That broker keeps what comes while we are
 * away, and what we have not acknowledged.
 */
final class MqttBridge implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MqttBridge.class);
    private static final int SHORTEST_WAIT_SECONDS = 1;
    private static final int LONGEST_WAIT_SECONDS = 30;
    /** Before the queue of readings stops. */
    private static final int PHASE = 100;

    private final BridgeSettings settings;
    private final Publications publications;
    private final int mostInFlight;
    private final Optional<SslContext> secure;
    private volatile boolean running;
    private volatile int waitSeconds = SHORTEST_WAIT_SECONDS;
    private @Nullable MultiThreadIoEventLoopGroup loops;

    MqttBridge(BridgeSettings settings, Publications publications, int mostInFlight) throws SSLException {
        this.settings = settings;
        this.publications = publications;
        this.mostInFlight = mostInFlight;
        secure = settings.address().secure();
    }

    @Override
    public void start() {
        MultiThreadIoEventLoopGroup started = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        loops = started;
        running = true;
        connect(started);
    }

    private void connect(MultiThreadIoEventLoopGroup on) {
        ChannelFuture connecting = new Bootstrap()
                .group(on)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        prepare(channel);
                    }
                })
                .connect(host(), settings.address().port());
        var _ = connecting.addListener(done -> {
            if (!done.isSuccess()) {
                LOG.warn("{} can't be reached; trying again", settings.address(), done.cause());
            }
        });
        var _ = connecting.channel().closeFuture().addListener(closed -> again(on));
    }

    private String host() {
        return settings.address().url().getHost();
    }

    private void prepare(Channel channel) {
        secure.ifPresent(context -> channel.pipeline()
                .addLast(context.newHandler(
                        channel.alloc(), host(), settings.address().port())));
        int keepAlive = BridgeHandler.KEEP_ALIVE_SECONDS;
        channel.pipeline()
                .addLast(new IdleStateHandler(2 * keepAlive, keepAlive / 2, 0))
                .addLast(new MqttDecoder(MqttBroker.MOST_BYTES))
                .addLast(MqttEncoder.INSTANCE)
                .addLast(new BridgeHandler(
                        settings, publications, mostInFlight, () -> waitSeconds = SHORTEST_WAIT_SECONDS));
    }

    private void again(MultiThreadIoEventLoopGroup on) {
        if (running) {
            var _ = on.schedule(() -> connect(on), waitSeconds, TimeUnit.SECONDS);
            waitSeconds = Math.min(2 * waitSeconds, LONGEST_WAIT_SECONDS);
        }
    }

    @Override
    public void stop() {
        running = false;
        MultiThreadIoEventLoopGroup started = loops;
        if (started != null) {
            started.shutdownGracefully(0, SHORTEST_WAIT_SECONDS, TimeUnit.SECONDS)
                    .syncUninterruptibly();
        }
        loops = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
