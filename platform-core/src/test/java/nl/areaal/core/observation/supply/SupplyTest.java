package nl.areaal.core.observation.supply;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

class SupplyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Intake WELL = new Intake(Optional.of(NOW.minusSeconds(4)), Optional.empty(), 12);

    private static Supply hourly(Optional<Arrival> newest, Intake intake, Optional<Refusals> refusals) {
        return new Supply(HOUR, newest, Optional.empty(), intake, refusals);
    }

    private static Optional<Arrival> measured(Duration ago, Duration storedAgo) {
        return Optional.of(new Arrival(NOW.minus(ago), NOW.minus(storedAgo)));
    }

    @Test
    void isInTimeUntilHalfACadenceAfterTheNextReadingWasDue() {
        Optional<Arrival> newest = measured(Duration.ofMinutes(90), Duration.ofMinutes(88));
        assertThat(hourly(newest, WELL, Optional.empty()).at(NOW))
                .isEqualTo(new SupplyReport(Duration.ofMinutes(30), new InTime()));
        assertThat(hourly(newest, WELL, Optional.empty()).at(NOW.plusSeconds(1)).state())
                .isInstanceOf(Silent.class);
    }

    @Test
    void saysSinceWhenNothingHasCome() {
        Optional<Arrival> newest = measured(Duration.ofHours(5), Duration.ofMinutes(298));
        assertThat(hourly(newest, WELL, Optional.empty()).at(NOW))
                .isEqualTo(new SupplyReport(Duration.ofHours(4), new Silent(NOW.minus(Duration.ofMinutes(298)))));
    }

    @Test
    void tellsReadingsThatComeLateFromReadingsThatDoNotCome() {
        Optional<Arrival> newest = measured(Duration.ofHours(5), Duration.ofMinutes(20));
        assertThat(hourly(newest, WELL, Optional.empty()).at(NOW).state())
                .isEqualTo(new LongUnderway(Duration.ofMinutes(280)));
    }

    @Test
    void blamesTheIngesterBeforeTheSender() {
        Optional<Arrival> newest = measured(Duration.ofHours(5), Duration.ofHours(5));
        Intake away = new Intake(Optional.of(NOW.minusSeconds(31)), Optional.of("the broker is away"), 0);
        Refusals refused = new Refusals(3, "wrong-unit", NOW.minusSeconds(60));
        assertThat(hourly(newest, away, Optional.of(refused)).at(NOW).state())
                .isEqualTo(new NotRead(NOW.minusSeconds(31), "the broker is away"));
        Intake busy = new Intake(Optional.of(NOW), Optional.empty(), 1_000_000);
        assertThat(hourly(newest, busy, Optional.of(refused)).at(NOW).state()).isEqualTo(new Queued(1_000_000));
        assertThat(hourly(newest, WELL, Optional.of(refused)).at(NOW).state()).isEqualTo(new Refused(refused));
    }

    @Test
    void forgetsRefusalsThatWereFollowedByGoodReadings() {
        Refusals earlier = new Refusals(3, "wrong-unit", NOW.minus(Duration.ofHours(4)));
        assertThat(hourly(measured(Duration.ofHours(3), Duration.ofHours(3)), WELL, Optional.of(earlier))
                        .at(NOW)
                        .state())
                .isEqualTo(new Silent(NOW.minus(Duration.ofHours(3))));
    }

    @Test
    void knowsADatastreamThatNeverSentAnything() {
        assertThat(hourly(Optional.empty(), WELL, Optional.empty()).at(NOW))
                .isEqualTo(new SupplyReport(Duration.ZERO, new NothingYet()));
        Refusals refused = new Refusals(1, "not-json", NOW);
        assertThat(hourly(Optional.empty(), WELL, Optional.of(refused)).at(NOW).state())
                .isEqualTo(new Refused(refused));
    }

    @Test
    void namesThePauseEvenWhileReadingsAreInTime() {
        Pause pause = new Pause(NOW.minusSeconds(600), "steward", "the sensor is being calibrated");
        assertThat(new Supply(
                                HOUR,
                                measured(Duration.ofMinutes(5), Duration.ofMinutes(4)),
                                Optional.of(pause),
                                WELL,
                                Optional.empty())
                        .at(NOW)
                        .state())
                .isEqualTo(new Paused(pause));
    }

    @Test
    void givesFastSensorsAFewMinutes() {
        Supply fast = new Supply(
                Duration.ofSeconds(10),
                measured(Duration.ofMinutes(3), Duration.ofMinutes(3)),
                Optional.empty(),
                WELL,
                Optional.empty());
        assertThat(fast.at(NOW).state()).isInstanceOf(InTime.class);
        assertThat(fast.at(NOW.plusSeconds(11)).state()).isInstanceOf(Silent.class);
    }
}
