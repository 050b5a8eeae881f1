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

    /** Goes on until nothing waits, or until it is told to stop. */
    void run(BooleanSupplier stopping) {
        int readings = 0;
        int changed = 0;
        boolean more = true;
        while (more && !stopping.getAsBoolean()) {
            Judged series = timed(judge::judgeSeries);
            Judged around = series.more() ? series : timed(judge::judgeNeighbours);
            readings += series.readings();
            changed += series.more() ? series.changed() : around.changed();
            more = around.more();
        }
        if (readings + changed > 0) {
            metrics.look();
            LOG.atInfo()
                    .addKeyValue("readings", readings)
                    .addKeyValue("changed", changed)
                    .log("judged {} readings, changed the flags of {}", readings, changed);
        }
    }

    private Judged timed(Supplier<Judged> turn) {
        long began = System.nanoTime();
        Judged judged = turn.get();
        metrics.count(judged, Duration.ofNanos(System.nanoTime() - began));
        return judged;
    }
}
