package nl.areaal.ingest.operation;

import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.UsageException;

/** What the commands about feeds have in common. */
final class FeedWords {
    private FeedWords() {}

    static String dataset(Arguments arguments) {
        if (arguments.words().isEmpty()) {
            throw new UsageException("the dataset is missing");
        }
        return arguments.words().getFirst();
    }

    static UsageException unknown(String dataset) {
        return new UsageException("dataset is '" + dataset + "', expected one that ./areaal feeds lists");
    }

    /** Who asks, as the system knows them. */
    static String user() {
        return System.getProperty("user.name");
    }
}
