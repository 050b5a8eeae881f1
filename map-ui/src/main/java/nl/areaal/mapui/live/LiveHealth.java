package nl.areaal.mapui.live;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether readings come in live. Never "down": without them the map shows what is stored. */
final class LiveHealth implements HealthIndicator {
    private final EventReader reader;
    private final LiveObservations live;
    private final LiveServlet servlet;

    LiveHealth(EventReader reader, LiveObservations live, LiveServlet servlet) {
        this.reader = reader;
        this.live = live;
        this.servlet = servlet;
    }

    @Override
    public Health health() {
        Health.Builder health = reader.connected()
                ? Health.up().withDetail("live", "on")
                : Health.unknown().withDetail("live", "off").withDetail("reason", reader.trouble());
        return health.withDetail("datastreams", live.newest().size())
                .withDetail("listeners", servlet.clients())
                .withDetail("unreadableEvents", reader.unreadable())
                .build();
    }
}
