package nl.areaal.mapui.colour;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.geodata.coverage.CoveragePieces;
import nl.areaal.geodata.coverage.StoredCoverage;

/** The scales that colour coverages: spread over what nearly all cells hold, and worked out once for each. */
public final class CoverageScales {
    private final CoveragePieces pieces;
    private final Map<String, ModelScale> bySha256 = new ConcurrentHashMap<>();

    public CoverageScales(CoveragePieces pieces) {
        this.pieces = pieces;
    }

    /** The scale of a coverage; whoever asks while it is being worked out waits. */
    public ModelScale scale(StoredCoverage coverage) {
        return bySha256.computeIfAbsent(
                coverage.sha256(),
                sha256 -> ModelScale.value(
                        MoreIs.NEITHER,
                        Bounds.of(coverage.coverage().id(), pieces.whole(coverage, CoveragePieces.MOST_CELLS))));
    }
}
