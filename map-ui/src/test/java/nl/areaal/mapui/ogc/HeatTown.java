package nl.areaal.mapui.ogc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.geodata.coverage.Coverage;
import nl.areaal.geodata.coverage.CoverageStore;
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
        addGrids(new CoverageStore(STORE.dataSource()));
        OgcServer server = OgcServer.start(STORE.address());
        awaitAnswer(server);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        return server;
    }

    /** Groundwater that everybody may see, deeper in the east, with nothing known in the first row; and heights for insiders. */
    private static void addGrids(CoverageStore coverages) {
        GridFrame frame = new GridFrame(Town.WEST, Town.SOUTH + 1000, 100, 10, 10);
        float[] depths = new float[frame.cells()];
        for (int cell = 0; cell < depths.length; cell++) {
            depths[cell] = cell < frame.columns() ? Float.NaN : cell % frame.columns() * 0.1f;
        }
        coverages.save(
                new Coverage("groundwater-depth", "Grondwater", "Groundwater", "m", List.of("town version 1")),
                new Grid(frame, depths),
                "town");
        coverages.save(
                new Coverage("source-terrain", "Hoogte", "Height", "m", List.of("insiders version 1")),
                Grid.filled(frame, 1),
                "insiders");
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
