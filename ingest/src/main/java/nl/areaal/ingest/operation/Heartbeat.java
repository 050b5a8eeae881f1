package nl.areaal.ingest.operation;

import java.time.Duration;
import nl.areaal.geodata.supply.IntakeState;
import nl.areaal.geodata.supply.IntakeStore;
import nl.areaal.ingest.reading.LoopStatus;

/** Tells the store how this ingester fares, for all who can't ask it. */
final class Heartbeat implements Round {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final IntakeStore store;
    private final String instance;
    private final LoopStatus status;

    Heartbeat(IntakeStore store, String instance, LoopStatus status) {
        this.store = store;
        this.instance = instance;
        this.status = status;
    }

    @Override
    public String name() {
        return "telling how ingest fares";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        LoopStatus.Snapshot now = status.snapshot();
        store.save(instance, new IntakeState(state(now.state()), now.trouble(), now.lag()));
    }

    private static IntakeState.State state(LoopStatus.State state) {
        return switch (state) {
            case STARTING -> IntakeState.State.STARTING;
            case READING -> IntakeState.State.READING;
            case WAITING -> IntakeState.State.WAITING;
            case STOPPED -> IntakeState.State.STOPPED;
        };
    }
}
