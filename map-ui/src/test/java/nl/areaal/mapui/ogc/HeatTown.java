package nl.areaal.mapui.ogc;

import java.sql.SQLException;
import nl.areaal.geodata.coverage.FactBaseline;
import nl.areaal.geodata.layer.Town;
import nl.areaal.geodata.store.TestStore;

/** The town with land use, so that the heat model answers; one server for all test classes of this JVM. */
final class HeatTown {
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
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        return server;
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
