package nl.areaal.ingest.reading;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Tells operators whether readings flow, and what holds them up. */
public final class ReadingHealth implements HealthIndicator {
    private final LoopStatus status;

    public ReadingHealth(LoopStatus status) {
        this.status = status;
    }

    @Override
    public Health health() {
        LoopStatus.Snapshot now = status.snapshot();
        Health.Builder health = Health.status(
                        switch (now.state()) {
                            case STARTING, READING -> Status.UP;
                            case WAITING -> Status.DOWN;
                            case STOPPED -> Status.OUT_OF_SERVICE;
                        })
                .withDetail("state", now.state())
                .withDetail("since", now.since())
                .withDetail("lagMessages", now.lag());
        now.lastCommit().ifPresent(commit -> health.withDetail("lastCommit", commit));
        now.trouble().ifPresent(trouble -> health.withDetail("trouble", trouble));
        return health.build();
    }
}
