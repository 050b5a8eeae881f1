package nl.areaal.ingest.reading;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import nl.areaal.geodata.observation.UnusableMessage;
import nl.areaal.geodata.observation.WriteResult;

/** Counts what passes through the reading loop. */
final class ReadingMetrics {
    private final MeterRegistry meters;
    private final FeedTally tally;
    private final Counter stored;
    private final Counter duplicate;
    private final Counter corrected;
    private final DistributionSummary batchSize;
    private final Timer batchTime;

    ReadingMetrics(MeterRegistry meters, LoopStatus status, FeedTally tally) {
        this.meters = meters;
        this.tally = tally;
        stored = readings("stored");
        duplicate = readings("duplicate");
        corrected = readings("corrected");
        batchSize = DistributionSummary.builder("areaal.ingest.batch.messages")
                .description("Messages that were stored together")
                .register(meters);
        batchTime = Timer.builder("areaal.ingest.batch.time")
                .description("Time to decode and store a batch")
                .register(meters);
        Gauge.builder("areaal.ingest.lag.messages", status, s -> s.snapshot().lag())
                .description("Messages that wait to be read")
                .register(meters);
    }

    void count(ReadingBatch batch, WriteResult result, Duration taken) {
        tally.count(batch.readings());
        tally.count(batch.unusable());
        stored.increment(result.stored());
        duplicate.increment(result.duplicate());
        corrected.increment(result.corrected());
        batchSize.record(batch.readings().size() + (double) batch.unusable().size());
        batchTime.record(taken);
        for (UnusableMessage message : batch.unusable()) {
            problems(message.problem().reason()).increment();
        }
    }

    private Counter readings(String outcome) {
        return Counter.builder("areaal.ingest.readings")
                .description("Readings by what became of them")
                .tag("outcome", outcome)
                .register(meters);
    }

    private Counter problems(String reason) {
        return Counter.builder("areaal.ingest.problems")
                .description("Messages that could not be used, by reason")
                .tag("reason", reason)
                .register(meters);
    }
}
