package nl.areaal.geodata.feed;

import java.time.Instant;
import java.util.Map;
import nl.areaal.core.observation.PlausibleTime;
import nl.areaal.geodata.csv.CsvForm;
import nl.areaal.geodata.csv.JsonTable;
import nl.areaal.geodata.csv.UnfitMessageException;
import nl.areaal.geodata.csv.proposal.Proposal;
import nl.areaal.geodata.csv.proposal.Proposer;

/** Looks at a sample that somebody brings: a table, or messages in JSON, which become one. */
public final class SampleLook {
    private final MessageCheck messages;

    public SampleLook(MessageCheck messages) {
        this.messages = messages;
    }

    /**
     * What a sample is taken for.
     *
     * @param name of its file, or empty
     * @param units that somebody stated, by the column that the findings about units name
     * @throws UnfitMessageException when it begins as JSON does and is none that amounts to a table
     */
    public LookedAt look(byte[] sample, String name, Map<String, String> units, Instant now) {
        boolean json = JsonTable.begins(sample);
        byte[] table = json ? JsonTable.of(sample, CsvForm.COMMAS) : sample;
        Proposal proposal = Proposer.propose(table, name, PlausibleTime.latest(now), units);
        return new LookedAt(table, name, json, messages.check(proposal));
    }
}
