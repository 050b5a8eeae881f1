package nl.areaal.mapui.ogc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import nl.areaal.geodata.coverage.FactBaseline;
import nl.areaal.geodata.layer.Town;
import nl.areaal.geodata.store.TestStore;

/** The town with land use, so that the heat model answers; one server for all test classes of this JVM. */
final class HeatTown {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final TestStore STORE = TestStore.create();
    private static final OgcServer SERVICE = start();

    private HeatTown() {}

    static OgcServer service() {
        return SERVICE;
    }

    private static OgcServer start() {
        Town.build(STORE);
        Town.addLandUse(STORE);
        FactBaseline.build(STORE.dataSource(), 25);
        OgcServer server = OgcServer.start(STORE.address());
        awaitAnswer(server);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        return server;
    }

    /** The models are asked beside the start of the service. */
    private static void awaitAnswer(OgcServer server) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (server.scenarios().newestBaseline("heat").isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static void close(OgcServer server) {
        server.close();
        try {
            STORE.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
