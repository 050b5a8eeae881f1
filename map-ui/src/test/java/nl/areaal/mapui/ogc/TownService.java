package nl.areaal.mapui.ogc;

import java.sql.SQLException;
import nl.areaal.geodata.layer.Town;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the services of the made-up town; one server for all test classes, stopped after the last. */
final class TownService implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(TownService.class);

    /** The running services and the database beneath. */
    private record Running(TestStore store, OgcServer server) implements AutoCloseable {
        static Running start() {
            TestStore store = TestStore.create();
            Town.build(store);
            return new Running(store, OgcServer.start(store.address()));
        }

        @Override
        public void close() throws SQLException {
            server.close();
            store.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OgcServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Running.class, type -> Running.start(), Running.class)
                .server();
    }
}
