package nl.areaal.core.scenario;

/** Is told how far a long computation is, and may end it. */
@FunctionalInterface
public interface Progress {
    /** For whom nobody waits. */
    Progress UNHEARD = (done, total) -> {};

    /**
     * Takes note of the steps done so far.
     *
     * @throws java.util.concurrent.CancellationException when the computation is no longer wanted
     */
    void step(long done, long total);
}
