package nl.areaal.geodata.feed;

import nl.areaal.geodata.csv.proposal.Proposal;

/** A sample that somebody brought, as the table that it is or amounts to, and what that is taken for. */
public final class LookedAt {
    private final byte[] table;
    private final String name;
    private final boolean messages;
    private final Proposal proposal;

    public LookedAt(byte[] table, String name, boolean messages, Proposal proposal) {
        this.table = table;
        this.name = name;
        this.messages = messages;
        this.proposal = proposal;
    }

    /** The caller must not change it. */
    public byte[] table() {
        return table;
    }

    /** What its file is called. */
    public String name() {
        return name;
    }

    /** Whether it came as messages in JSON. */
    public boolean messages() {
        return messages;
    }

    public Proposal proposal() {
        return proposal;
    }
}
