package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudOptimizedGeoTiffTest {
    private static final RowBands BANDS = new RowBands(2);

    @AfterAll
    static void close() {
        BANDS.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "512, 512", "513, 1", "700, 1300", "1025, 511"})
    void givesBackEveryBitOfGridsOfAnySize(int columns, int rows) {
        Grid grid = noisy(columns, rows);
        assertThat(CloudOptimizedGeoTiff.read(CloudOptimizedGeoTiff.write(grid, BANDS))
                        .sameCells(grid))
                .isTrue();
    }

    @Test
    void writesTheSameBytesWithAnyNumberOfThreads() {
        Grid grid = noisy(1100, 600);
        try (RowBands one = new RowBands(1)) {
            assertThat(CloudOptimizedGeoTiff.write(grid, one)).isEqualTo(CloudOptimizedGeoTiff.write(grid, BANDS));
        }
    }

    @Test
    void isReadByGeoToolsToTheBitAndInItsPlace(@TempDir Path folder) throws Exception {
        Grid grid = noisy(700, 1300);
        GeoTiffReader reader = new GeoTiffReader(written(folder, grid).toFile());
        GridCoverage2D coverage = reader.read(new GeneralParameterValue[0]);
        float[] cells = coverage.getRenderedImage().getData().getSamples(0, 0, 700, 1300, 0, new float[700 * 1300]);
        assertThat(Arrays.equals(cells, grid.cells())).isTrue();
        assertThat(coverage.getEnvelope().getMinimum(0)).isEqualTo(grid.frame().originX());
        assertThat(coverage.getEnvelope().getMaximum(1)).isEqualTo(grid.frame().originY());
        assertThat(coverage.getCoordinateReferenceSystem().getName().getCode()).contains("RD New");
        reader.dispose();
    }

    @Test
    void isAValidCloudOptimizedGeoTiffToGdal(@TempDir Path folder) throws Exception {
        Gdal gdal = Gdal.require();
        Path file = written(folder, noisy(1300, 1100));
        assertThat(gdal.run("gdalinfo", file.toString()))
                .contains("LAYOUT=COG", "ID[\"EPSG\",28992]]", "Block=512x512", "NoData Value=nan", "PREDICTOR=3")
                .contains("Overviews: 650x550, 325x275", "Origin = (120000.0", "Pixel Size = (10.0");
        assertThat(gdal.validation(file)).contains("is a valid cloud optimized GeoTIFF");
    }

    @Test
    void givesGdalTheSameValuesAndOverviewsThatAreMeansOfWhatHasData(@TempDir Path folder) throws Exception {
        Gdal gdal = Gdal.require();
        Grid grid = noisy(600, 600);
        Arrays.fill(grid.cells(), 0, 600, Float.NaN);
        grid.cells()[600] = 1;
        grid.cells()[601] = 4;
        Path file = written(folder, grid);
        assertThat(gdal.run("gdallocationinfo", "-valonly", file.toString(), "1", "1"))
                .isEqualTo("4");
        assertThat(gdal.run("gdallocationinfo", "-valonly", "-overview", "1", file.toString(), "0", "0"))
                .isEqualTo("2.5");
    }

    @Test
    void refusesOtherBytes() {
        assertThatThrownBy(() -> CloudOptimizedGeoTiff.read(new byte[20]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("little-endian TIFF");
    }

    private static Path written(Path folder, Grid grid) throws Exception {
        return Files.write(folder.resolve("grid.tif"), CloudOptimizedGeoTiff.write(grid, BANDS));
    }

    /** Values of all signs and sizes, every seventh of them missing. */
    private static Grid noisy(int columns, int rows) {
        Random random = new Random(columns * 31L + rows);
        float[] cells = new float[columns * rows];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i % 7 == 3 ? Float.NaN : (float) (random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4));
        }
        cells[0] = -0.0f;
        return new Grid(new GridFrame(120_000, 470_000, 10, columns, rows), cells);
    }
}
