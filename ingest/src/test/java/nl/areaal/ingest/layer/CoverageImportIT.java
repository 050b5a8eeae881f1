package nl.areaal.ingest.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.HoleFilling;
import nl.areaal.geodata.coverage.CoverageStore;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.dataset.Remark;
import nl.areaal.geodata.store.SharedFiles;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.command.CommandTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The measured heights of a square in Delft, with holes under its buildings and water. */
class CoverageImportIT {
    private final TestStore store = TestStore.create();
    private final CoverageStore coverages = new CoverageStore(store.dataSource());
    private final DatasetStore datasets = new DatasetStore(store.dataSource());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void fillsTheHolesOfTheTerrainAndTellsHowManyThereWere() {
        Path file = SharedFiles.require("delft/ahn3_dtm_05m_from_laz.tif");
        assertThat(run("import", file.toString(), "--dataset", "ahn")).isZero();
        Grid terrain = coverages.get("source-terrain");
        assertThat(terrain.frame()).isEqualTo(new GridFrame(84_805, 447_645, 5, 54, 47));
        assertThat(HoleFilling.holes(terrain)).isZero();
        for (float metres : terrain.cells()) {
            assertThat(metres).isBetween(-0.6f, 2.3f); // GDAL: the file itself has -0.521 to 2.277
        }
        DatasetVersion version =
                datasets.newest("ahn", "coverage/terrain in cells of 5.0 m").orElseThrow();
        assertThat(version.outcome().remarks())
                .contains(new Remark("cells of the file without a value", 125_452, "51.5 % of 243800"));
        assertThat(version.outcome().repaired()).isPositive();
        assertThat(said()).contains("125452 x cells of the file without a value, first: 51.5 % of 243800");
    }

    @Test
    void changesNothingWhenTheSameBytesComeAgainInTheSameCells() {
        String file = SharedFiles.require("delft/ahn3_dtm_05m_from_laz.tif").toString();
        run("import", file, "--dataset", "ahn", "--cell-metres", "10");
        run("import", file, "--dataset", "ahn", "--cell-metres", "10");
        assertThat(datasets.versions("ahn")).hasSize(1);
        run("import", file, "--dataset", "ahn", "--cell-metres", "5");
        assertThat(datasets.versions("ahn")).hasSize(2);
    }

    @Test
    void refusesAFactThatIsACountPerCell() {
        String file = SharedFiles.require("delft/ahn3_dtm_05m_from_laz.tif").toString();
        assertThat(run("import", file, "--dataset", "ahn", "--layer", "residents"))
                .isEqualTo(CommandTable.WRONG_USAGE);
        assertThat(said()).contains("--layer is 'residents', expected").contains("nothing was changed");
        assertThat(datasets.find("ahn")).isEmpty();
    }

    private int run(String... words) {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        ImportCommand command = new ImportCommand(store::address, request -> {}, versions -> {}, print);
        return new CommandTable(List.of(command), print, print).run(Arrays.asList(words));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
