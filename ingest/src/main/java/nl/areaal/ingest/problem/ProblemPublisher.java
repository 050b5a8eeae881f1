package nl.areaal.ingest.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.areaal.geodata.observation.UnusableMessage;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Tells partners which messages could not be used, on the topic of problems. */
public final class ProblemPublisher {
    private final Producer<byte[], byte[]> producer;
    private final String topic;

    public ProblemPublisher(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /**
     * Publishes the reports and returns when the broker has them all.
     *
     * @throws ExecutionException when it has not
     */
    public void publish(List<UnusableMessage> messages) throws ExecutionException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>(messages.size());
        for (UnusableMessage message : messages) {
            sent.add(producer.send(
                    new ProducerRecord<>(topic, ProblemReport.key(message.problem()), ProblemReport.json(message))));
        }
        for (Future<?> report : sent) {
            report.get();
        }
    }
}
