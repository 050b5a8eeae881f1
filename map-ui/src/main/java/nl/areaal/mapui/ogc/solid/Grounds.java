package nl.areaal.mapui.ogc.solid;

import java.lang.ref.SoftReference;
import java.util.Optional;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.scenario.Facts;
import nl.areaal.geodata.coverage.PublishedCoverage;
import nl.areaal.geodata.coverage.PublishedCoverages;
import nl.areaal.geodata.coverage.SourceCoverages;
import nl.areaal.geodata.layer.Audience;

/** The stored terrain for those who may see it, which are those who may see its dataset. */
final class Grounds {
    private static final String TERRAIN = SourceCoverages.idOf(Facts.TERRAIN.id());

    private final PublishedCoverages coverages;
    private volatile Held held = new Held("", new SoftReference<>(null));

    private record Held(String sha256, SoftReference<Grid> cells) {}

    Grounds(PublishedCoverages coverages) {
        this.coverages = coverages;
    }

    Ground get(Audience audience) {
        return coverages
                .find(TERRAIN, audience)
                .map(found -> new Ground(found.stored().sha256(), Optional.of(cells(found))))
                .orElse(Ground.UNKNOWN);
    }

    private Grid cells(PublishedCoverage found) {
        Held before = held;
        Grid cells = before.cells().get();
        if (cells == null || !before.sha256().equals(found.stored().sha256())) {
            cells = coverages.grid(found);
            held = new Held(found.stored().sha256(), new SoftReference<>(cells));
        }
        return cells;
    }
}
