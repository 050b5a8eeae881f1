package nl.areaal.core.observation.supply;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.areaal.core.observation.supply.SupplyState.InTime;
import nl.areaal.core.observation.supply.SupplyState.LongUnderway;
import nl.areaal.core.observation.supply.SupplyState.NotRead;
import nl.areaal.core.observation.supply.SupplyState.NothingYet;
import nl.areaal.core.observation.supply.SupplyState.Paused;
import nl.areaal.core.observation.supply.SupplyState.Queued;
import nl.areaal.core.observation.supply.SupplyState.Refused;
import nl.areaal.core.observation.supply.SupplyState.Silent;

/**
 * What is known of the way of a datastream's readings at a moment: enough to say why they are late.
 *
 * @param cadence how often a reading is due
 * @param refusals of the last day
 */
public record Supply(
        Duration cadence, Optional<Arrival> newest, Optional<Pause> pause, Intake intake, Optional<Refusals> refusals) {
    /** A reading has this share of the cadence to get here, and never less than a few minutes. */
    public static final int GRACE_DIVISOR = 2;

    public static final Duration LEAST_GRACE = Duration.ofMinutes(3);

    /** An ingester tells how it fares every few seconds. */
    private static final Duration INGESTER_GRACE = Duration.ofSeconds(30);

    /** So many messages are read in less than a second. */
    private static final long FEW_MESSAGES = 50_000;

    public Supply {
        if (!cadence.isPositive()) {
            throw new IllegalArgumentException("supply: cadence is " + cadence + ", expected more than nothing");
        }
    }

    /** How far it is behind at a moment, and why: first what the platform itself holds up, then what the sender does. */
    public SupplyReport at(Instant now) {
        Duration behind = behind(now);
        return new SupplyReport(behind, state(now, behind));
    }

    private SupplyState state(Instant now, Duration behind) {
        if (pause.isPresent()) {
            return new Paused(pause.get());
        }
        if (newest.isPresent() && behind.compareTo(grace()) <= 0) {
            return new InTime();
        }
        return held(now).orElseGet(() -> sender(now));
    }

    private Optional<SupplyState> held(Instant now) {
        Instant read = intake.readingSince().orElse(Instant.EPOCH);
        if (read.isBefore(now.minus(INGESTER_GRACE))) {
            return Optional.of(new NotRead(read, intake.trouble().orElse("")));
        }
        return intake.waiting() > FEW_MESSAGES ? Optional.of(new Queued(intake.waiting())) : Optional.empty();
    }

    private SupplyState sender(Instant now) {
        Optional<Refusals> since = refusals.filter(
                refused -> newest.filter(reading -> !refused.last().isAfter(reading.knownSince()))
                        .isEmpty());
        if (since.isPresent()) {
            return new Refused(since.get());
        }
        return newest.map(reading -> late(reading, now)).orElseGet(NothingYet::new);
    }

    private SupplyState late(Arrival reading, Instant now) {
        boolean stillComes = !reading.knownSince().isBefore(now.minus(cadence).minus(grace()));
        boolean tookLong = reading.underway().compareTo(grace()) > 0;
        return stillComes && tookLong ? new LongUnderway(reading.underway()) : new Silent(reading.knownSince());
    }

    private Duration behind(Instant now) {
        return newest.map(reading -> Duration.between(reading.phenomenonTime().plus(cadence), now))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private Duration grace() {
        Duration part = cadence.dividedBy(GRACE_DIVISOR);
        return part.compareTo(LEAST_GRACE) < 0 ? LEAST_GRACE : part;
    }
}
