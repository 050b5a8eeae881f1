package nl.areaal.ingest.quality;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.areaal.geodata.quality.Judged;
import nl.areaal.geodata.quality.QualityJudge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges all that waits: first series, then neighbours, which need to know what is sound. */
final class QualityRound {
    private static final Logger LOG = LoggerFactory.getLogger(QualityRound.class);

    private final QualityJudge judge;
    private final QualityMetrics metrics;

    QualityRound(QualityJudge judge, QualityMetrics metrics) {
        this.judge = judge;
        this.metrics = metrics;
    }

    /**
     * Goes on until what waited is judged, or until it is told to stop. What comes meanwhile waits for the next round: readings
     * that trickle in are judged by the hundred, and not each by itself.
     */
    void run(BooleanSupplier stopping) {
        Judged series = turns(judge::judgeSeries, stopping);
        Judged around = turns(judge::judgeNeighbours, stopping);
        int changed = series.changed() + around.changed();
        if (series.readings() + changed > 0) {
            metrics.look();
            LOG.atInfo()
                    .addKeyValue("readings", series.readings())
                    .addKeyValue("changed", changed)
                    .log("judged {} readings, changed the flags of {}", series.readings(), changed);
        }
    }

    private Judged turns(Supplier<Judged> turn, BooleanSupplier stopping) {
        Judged sum = new Judged(0, 0, true);
        while (sum.more() && !stopping.getAsBoolean()) {
            Judged judged = timed(turn);
            sum = new Judged(sum.readings() + judged.readings(), sum.changed() + judged.changed(), judged.more());
        }
        return sum;
    }

    private Judged timed(Supplier<Judged> turn) {
        long began = System.nanoTime();
        Judged judged = turn.get();
        metrics.count(judged, Duration.ofNanos(System.nanoTime() - began));
        return judged;
    }
}
