package nl.areaal.ingest.quality;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.geodata.quality.BreachStore;
import nl.areaal.geodata.quality.Judged;
import nl.areaal.geodata.quality.QualityJudge;

/** Counts what is judged, and how much of it has which flag. */
final class QualityMetrics {
    private final BreachStore breaches;
    private final QualityJudge judge;
    private final Counter judged;
    private final Counter changed;
    private final Timer turnTime;
    private volatile Map<String, Long> flagged = Map.of();
    private volatile long waiting;

    QualityMetrics(MeterRegistry meters, BreachStore breaches, QualityJudge judge) {
        this.breaches = breaches;
        this.judge = judge;
        judged = Counter.builder("areaal.quality.judged")
                .description("Readings that were judged because they, or others beside them, came or changed")
                .register(meters);
        changed = Counter.builder("areaal.quality.changed")
                .description("Readings whose flags became others")
                .register(meters);
        turnTime = Timer.builder("areaal.quality.turn.time")
                .description("Time of a turn of judging, which is one transaction")
                .register(meters);
        Gauge.builder("areaal.quality.waiting", this, metrics -> metrics.waiting)
                .description("Batches and hours that wait to be judged, as last seen")
                .register(meters);
        for (QualityFlag flag : QualityFlag.values()) {
            Gauge.builder("areaal.quality.flagged", this, metrics -> metrics.flagged.getOrDefault(flag.code(), 0L))
                    .description("Readings in the store that have a flag")
                    .tag("flag", flag.code())
                    .register(meters);
        }
    }

    void count(Judged turn, Duration taken) {
        if (turn.more()) {
            judged.increment(turn.readings());
            changed.increment(turn.changed());
            turnTime.record(taken);
        }
    }

    /** Asks the store how things stand, after something changed. */
    void look() {
        flagged = breaches.readingsByCause();
        waiting = judge.waiting();
    }
}
