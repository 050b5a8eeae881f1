package nl.areaal.ingest.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.areaal.core.observation.supply.Intake;
import nl.areaal.geodata.quality.SilenceStore;
import nl.areaal.geodata.supply.IntakeStore;

/** Looks every so often which datastreams are silent, as long as what they send is read: what waits in the stream is not missing. */
final class SilenceWatch {
    static final Duration EVERY = Duration.ofSeconds(10);

    private static final Duration READS_STILL = Duration.ofSeconds(30);
    /** So many messages are read in less than a second. */
    private static final long FEW_MESSAGES = 50_000;

    private final SilenceStore silences;
    private final IntakeStore intakes;
    private final InstantSource clock;
    private Instant next;

    SilenceWatch(SilenceStore silences, IntakeStore intakes, InstantSource clock) {
        this.silences = silences;
        this.intakes = intakes;
        this.clock = clock;
        this.next = clock.instant().plus(EVERY); // what came while nobody read is read first
    }

    void look() {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(EVERY);
            if (isRead(intakes.intake(), now)) {
                silences.look(now);
            }
        }
    }

    private static boolean isRead(Intake intake, Instant now) {
        return intake.waiting() <= FEW_MESSAGES
                && intake.readingSince()
                        .filter(seen -> seen.isAfter(now.minus(READS_STILL)))
                        .isPresent();
    }
}
