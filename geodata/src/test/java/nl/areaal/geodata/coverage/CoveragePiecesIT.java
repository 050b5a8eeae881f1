package nl.areaal.geodata.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridClip;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.geodata.artefact.ArtefactStore;
import nl.areaal.geodata.scenario.FirstVersion;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class CoveragePiecesIT {
    private static final GridFrame FRAME = new GridFrame(120_000, 470_000, 5, 1500, 1100);

    private static final Coverage SLOPE = new Coverage("source-slope", "Helling", "Slope", "m", List.of("a rule"));

    private final TestStore database = TestStore.create();
    private final CoverageStore coverages = new CoverageStore(database.dataSource());
    private final CoveragePieces pieces = new CoveragePieces(database.dataSource());
    private final Grid slope = slope();

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void cutsWhatTheWholeGridHas() {
        StoredCoverage stored = save(slope);
        Envelope across = new Envelope(122_500, 122_700, 467_300, 467_500); // four tiles meet in it
        assertThat(pieces.cut(stored, across)
                        .orElseThrow()
                        .sameCells(GridClip.of(slope, across).orElseThrow()))
                .isTrue();
        assertThat(pieces.cut(stored, FRAME.extent()).orElseThrow().sameCells(slope))
                .isTrue();
        assertThat(pieces.cut(stored, new Envelope(0, 10, 0, 10))).isEmpty();
    }

    @Test
    void readsNoFinerThanCanBeShown() {
        StoredCoverage stored = save(slope);
        Envelope some = new Envelope(121_000, 124_000, 466_000, 469_000);
        Grid shown = pieces.shown(stored, some, 25).orElseThrow();
        assertThat(shown.frame().cellMetres()).isEqualTo(20);
        assertThat(shown.frame().extent().covers(some)).isTrue();
        assertThat(shown.frame().cells()).isLessThan(153 * 153);
        assertThat(shown.smoothAt(122_222, 467_777)).isCloseTo(slope.smoothAt(122_222, 467_777), within(0.01));
        assertThat(pieces.shown(stored, new Envelope(0, 10, 0, 10), 25)).isEmpty();
    }

    @Test
    void saysWhatACellHoldsAndNothingBeyond() {
        StoredCoverage stored = save(slope);
        assertThat(pieces.valueAt(stored, 122_222, 467_777)).isEqualTo(slope.valueAt(122_222, 467_777));
        assertThat(pieces.valueAt(stored, 119_999, 467_777)).isNaN();
        assertThat(pieces.valueAt(stored, 120_000, 470_000)).isEqualTo(slope.at(0, 0));
    }

    @Test
    void givesAllOfAGridOrAnOverviewThatIsSmallEnough() {
        StoredCoverage stored = save(slope);
        assertThat(pieces.whole(stored, FRAME.cells()).sameCells(slope)).isTrue();
        assertThat(pieces.whole(stored, 1_000_000).frame().cellMetres()).isEqualTo(10);
    }

    @Test
    void readsTheNewCellsOfACoverageThatChanged() {
        save(slope);
        StoredCoverage flat = save(Grid.filled(FRAME, 3));
        assertThat(pieces.valueAt(flat, 122_222, 467_777)).isEqualTo(3);
    }

    @Test
    void readsCellsAsAFirstVersionKeptThem() {
        String sha256 = new ArtefactStore(database.dataSource())
                .save("application/x-areaal-grid", FirstVersion.deflated(slope));
        StoredCoverage old = new StoredCoverage(SLOPE, FRAME, sha256);
        assertThat(pieces.valueAt(old, 122_222, 467_777)).isEqualTo(slope.valueAt(122_222, 467_777));
        assertThat(pieces.whole(old, 1_000_000).frame().cellMetres()).isEqualTo(10);
    }

    private StoredCoverage save(Grid grid) {
        return coverages.save(SLOPE, grid);
    }

    /** Rises to the east and to the south, with no data in its first row but for the corner. */
    private static Grid slope() {
        float[] cells = new float[FRAME.cells()];
        for (int row = 0; row < FRAME.rows(); row++) {
            for (int column = 0; column < FRAME.columns(); column++) {
                boolean unknown = row == 0 && column > 0;
                cells[FRAME.index(column, row)] = unknown ? Float.NaN : column * 0.01f + row * 0.02f;
            }
        }
        return new Grid(FRAME, cells);
    }
}
