package nl.areaal.geodata.observation;

/**
 * The messages of one partition that a batch holds.
 *
 * @param from offset of the first
 * @param to offset after the last
 */
public record StreamStretch(int partition, long from, long to) {
    public StreamStretch {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("partition " + partition + " is read from " + from + " to " + to
                    + ", expected offsets that do not fall");
        }
    }
}
