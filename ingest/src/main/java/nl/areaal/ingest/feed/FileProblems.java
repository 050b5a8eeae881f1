package nl.areaal.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.csv.Fault;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.observation.Problem;
import nl.areaal.geodata.observation.UnusableMessage;

/** Rows of a file that can't be used, as the problems that they are: named by file, line and cell, with the line itself. */
final class FileProblems {
    /** Stands for the broker in the problems of files. */
    static final String CLUSTER = "file";

    private static final int CHECKSUM_DIGITS = 12;

    private FileProblems() {}

    static List<UnusableMessage> of(Delivery delivery, List<RowFaults.Kept> faults, Instant receivedAt) {
        String topic = "file:" + delivery.datasetId() + "/" + delivery.part() + "@"
                + delivery.checksumSha256().substring(0, CHECKSUM_DIGITS);
        return faults.stream()
                .map(kept -> new UnusableMessage(
                                problem(kept.fault(), topic, receivedAt),
                                kept.text().getBytes(UTF_8))
                        .of(delivery.datasetId()))
                .toList();
    }

    private static Problem problem(Fault fault, String topic, Instant receivedAt) {
        return new Problem(
                fault.cause().code(),
                fault.cause().sentence(),
                Optional.of(fault.column()),
                Optional.of(fault.value()),
                Optional.of(fault.expected()),
                new Problem.Origin(topic, fault.cell(), fault.line(), receivedAt));
    }
}
