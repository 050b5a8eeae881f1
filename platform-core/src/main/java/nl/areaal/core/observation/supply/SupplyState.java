package nl.areaal.core.observation.supply;

import java.time.Duration;
import java.time.Instant;

/** What holds readings up; one cause, the one to mend first. */
public sealed interface SupplyState {
    /** Nothing does: the next reading is not due yet, or only just. */
    record InTime() implements SupplyState {}

    /** The steward holds the feed back. */
    record Paused(Pause pause) implements SupplyState {}

    /**
     * Nobody reads what is delivered.
     *
     * @param trouble as the ingester told, empty when it told nothing
     */
    record NotRead(Instant since, String trouble) implements SupplyState {}

    /** More is delivered than is read. */
    record Queued(long messages) implements SupplyState {}

    /** Readings come, but can't be used. */
    record Refused(Refusals refusals) implements SupplyState {}

    /** Readings come regularly, each long after its time. */
    record LongUnderway(Duration underway) implements SupplyState {}

    /** The last reading was stored some time ago, and nothing has come since. */
    record Silent(Instant since) implements SupplyState {}

    /** No reading has ever come. */
    record NothingYet() implements SupplyState {}
}
