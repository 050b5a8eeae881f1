package nl.areaal.mapui.colour;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.geodata.coverage.PublishedCoverage;
import nl.areaal.geodata.coverage.PublishedCoverages;

/** Keeps the cells of the coverages that are being looked at, as {@link DrawnRuns} does with runs, up to what memory allows. */
public final class DrawnCoverages {
    /** 128 MB: two of the largest that are shown. */
    private static final long MOST_CELLS = 32_000_000;

    private final PublishedCoverages coverages;
    private final Map<String, Drawn> bySha256 = new LinkedHashMap<>(16, 0.75f, true);

    public DrawnCoverages(PublishedCoverages coverages) {
        this.coverages = coverages;
    }

    /** Cells with the scale that colours them: spread over what nearly all of them hold. */
    public record Drawn(Grid grid, ModelScale scale) {}

    /** The cells of a coverage; whoever asks while they are being read waits, rather than read them too. */
    public synchronized Drawn get(PublishedCoverage coverage) {
        String sha256 = coverage.stored().sha256();
        Drawn kept = bySha256.get(sha256);
        if (kept == null) {
            makeRoom(coverage.stored().frame().cells());
            Grid grid = coverages.grid(coverage);
            kept = new Drawn(grid, ModelScale.value(MoreIs.NEITHER, Bounds.of(coverage.id(), grid)));
            bySha256.put(sha256, kept);
        }
        return kept;
    }

    private void makeRoom(long cells) {
        while (!bySha256.isEmpty() && kept() + cells > MOST_CELLS) {
            bySha256.remove(bySha256.keySet().iterator().next());
        }
    }

    private long kept() {
        return bySha256.values().stream()
                .mapToLong(drawn -> drawn.grid().frame().cells())
                .sum();
    }
}
