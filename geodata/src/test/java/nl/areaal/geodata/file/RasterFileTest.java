package nl.areaal.geodata.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.HoleFilling;
import nl.areaal.geodata.store.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RasterFileTest {
    private static final String DELFT = "delft/ahn3_dtm_05m_from_laz.tif";

    @TempDir
    private Path folder;

    @Test
    void readsTheHeightsOfDelftAndTheHolesBetweenThem() {
        try (RasterFile file = RasterFile.open(SharedFiles.require(DELFT))) {
            assertThat(file.frame()).isEqualTo(new GridFrame(84_808, 447_642, 0.5, 530, 460));
            Grid heights = file.means(0.5);
            assertThat(file.emptyCells()).isEqualTo(125_452);
            assertThat(HoleFilling.holes(heights)).isEqualTo(125_452); // GDAL counts 118,348 values: 48.5 % is filled
            assertThat(mean(heights)).isCloseTo(0.436, within(5e-4)); // and gives this mean
        }
    }

    @Test
    void takesMeansOverLargerCells() {
        try (RasterFile file = RasterFile.open(SharedFiles.require(DELFT))) {
            Grid heights = file.means(10);
            assertThat(heights.frame()).isEqualTo(new GridFrame(84_800, 447_650, 10, 28, 24));
            assertThat(mean(heights)).isCloseTo(0.436, within(0.1));
            assertThat(file.emptyCells()).isEqualTo(125_452);
        }
    }

    @Test
    void refusesWhatIsNoGeoTiff() throws IOException {
        Path text = Files.writeString(folder.resolve("heights.tif"), "no picture at all");
        assertThatThrownBy(() -> RasterFile.open(text))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("expected a GeoTIFF");
    }

    private static double mean(Grid grid) {
        double sum = 0;
        for (float value : grid.cells()) {
            sum += Float.isNaN(value) ? 0 : value;
        }
        return sum / (grid.cells().length - HoleFilling.holes(grid));
    }
}
