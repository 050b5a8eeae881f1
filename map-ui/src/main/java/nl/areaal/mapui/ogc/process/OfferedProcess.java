package nl.areaal.mapui.ogc.process;

import java.util.List;
import nl.areaal.core.scenario.Progress;
import nl.areaal.geodata.process.ProcessOutput;
import tools.jackson.databind.node.ObjectNode;

/** Something that callers may have executed. */
interface OfferedProcess {
    ProcessCard card();

    /** Notes what is wrong with inputs of which each by itself fits its schema. */
    default void check(ObjectNode inputs, Faults faults) {}

    /**
     * Does it.
     *
     * @param inputs that have been checked
     * @throws nl.areaal.geodata.process.RefusedException when there is no result, for a reason that the caller may know
     * @throws java.util.concurrent.CancellationException when the progress says so
     */
    List<ProcessOutput> execute(ObjectNode inputs, Progress progress);
}
