package nl.areaal.mapui.view;

import nl.areaal.geodata.csv.proposal.Proposal;

/** A sample that somebody brought, as the table that it is or amounts to, and what that is taken for. */
final class LookedAt {
    private final byte[] table;
    private final String name;
    private final boolean messages;
    private final Proposal proposal;

    LookedAt(byte[] table, String name, boolean messages, Proposal proposal) {
        this.table = table;
        this.name = name;
        this.messages = messages;
        this.proposal = proposal;
    }

    /** The caller must not change it. */
    byte[] table() {
        return table;
    }

    /** What its file is called. */
    String name() {
        return name;
    }

    /** Whether it came as messages in JSON. */
    boolean messages() {
        return messages;
    }

    Proposal proposal() {
        return proposal;
    }
}
