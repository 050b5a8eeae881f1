package nl.areaal.benchmarks.peer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import nl.areaal.benchmarks.kernel.Buildings;
import nl.areaal.core.coverage.BoxMean;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.PolygonCoverage;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.WeightedOverlay;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;

/** Kernels beside GDAL's command line, which reads and writes plain files of floats. */
final class GdalBench {
    private static final int HALF = 50;
    private static final int BUILDINGS = 1_000_000;
    private static final int BOX_MEAN_WANTED = 40;
    private static final int COVER_WANTED = 3;
    private static final int OVERLAY_WANTED = 10;

    private final GridFrame frame;
    private final Tool tool;
    private final Ledger ledger;

    GdalBench(GridFrame frame, Tool tool, Ledger ledger) {
        this.frame = frame;
        this.tool = tool;
        this.ledger = ledger;
    }

    /** GDAL's separable filter averages averages where cells are missing, so this layer has none. */
    void boxMean(float[] cells, RowBands bands) throws IOException {
        RasterFile in = new RasterFile(tool, "in", frame).write(cells);
        RasterFile out = new RasterFile(tool, "mean", frame);
        Path filter = Files.writeString(tool.folder().resolve("mean.vrt"), filter());
        double copy = tool.seconds("gdal_translate", "-q", "-of", "ENVI", in.path(), out.path());
        double gdal = tool.seconds("gdal_translate", "-q", "-of", "ENVI", filter.toString(), out.path());
        Layer layer = Layer.of(new Grid(frame, cells));
        double ours = Processor.seconds(() -> new BoxMean(HALF).of(layer, bands));
        ledger.line(
                "box mean, radius 500 m; GDAL VRT filter",
                ours,
                gdal,
                BOX_MEAN_WANTED,
                Difference.ofCells(new BoxMean(HALF).of(layer, bands).cells(), out.read(), frame.columns(), HALF));
        ledger.note("(GDAL takes %.2f s of each figure to read and write one such layer)", copy);
    }

    void coverOfBuildings() throws IOException {
        Geometry[] buildings = Buildings.scattered(frame, BUILDINGS, 3);
        String file = write(buildings);
        RasterFile out = new RasterFile(tool, "cover", frame);
        double gdal = tool.seconds(
                "gdal_rasterize",
                "-q",
                "-burn",
                "1",
                "-of",
                "ENVI",
                "-ot",
                "Float32",
                "-tr",
                "10",
                "10",
                "-te",
                metres(frame.originX()),
                metres(frame.southY()),
                metres(frame.eastX()),
                metres(frame.originY()),
                file,
                out.path());
        double ours = Processor.seconds(() -> cover(buildings));
        double outlines = 0;
        for (Geometry building : buildings) {
            outlines += building.getArea();
        }
        ledger.line(
                "exact cover of 1,000,000 buildings; gdal_rasterize",
                ours,
                gdal,
                COVER_WANTED,
                String.format(
                        Locale.ROOT,
                        "of their area ours counts %.6f, GDAL (whole cells) %.3f",
                        total(cover(buildings)) / outlines,
                        total(out.read()) / outlines));
    }

    /** A weighted sum of six layers, with gdal_calc. */
    void overlayOfSix(float[][] six) throws IOException {
        String[] command = new String[19];
        for (int i = 0; i < six.length; i++) {
            command[2 * i + 1] = "-" + (char) ('A' + i);
            command[2 * i + 2] =
                    new RasterFile(tool, "layer" + i, frame).write(six[i]).path();
        }
        RasterFile out = new RasterFile(tool, "overlay", frame);
        command[0] = "gdal_calc.py";
        command[13] = "--quiet";
        command[14] = "--overwrite";
        command[15] = "--format=ENVI";
        command[16] = "--type=Float32";
        command[17] = "--outfile=" + out.path();
        command[18] = "--calc=0.3*A+0.2*B+0.2*C+0.1*D+0.1*E+0.1*F";
        double gdal = tool.seconds(command);
        double ours = Processor.seconds(() -> weightedSum(six));
        ledger.line(
                "overlay of 6 layers; gdal_calc",
                ours,
                gdal,
                OVERLAY_WANTED,
                Difference.ofCells(weightedSum(six), out.read(), frame.columns(), 0));
    }

    private float[] weightedSum(float[][] six) {
        WeightedOverlay overlay = new WeightedOverlay(0.3f, 0.2f, 0.2f, 0.1f, 0.1f, 0.1f);
        float[] sum = new float[frame.cells()];
        float[][] rows = new float[six.length][frame.columns()];
        float[] row = new float[frame.columns()];
        for (int r = 0; r < frame.rows(); r++) {
            for (int layer = 0; layer < six.length; layer++) {
                System.arraycopy(six[layer], frame.index(0, r), rows[layer], 0, row.length);
            }
            overlay.row(rows, row.length, row);
            System.arraycopy(row, 0, sum, frame.index(0, r), row.length);
        }
        return sum;
    }

    private float[] cover(Geometry[] buildings) {
        float[] cells = new float[frame.cells()];
        new PolygonCoverage(frame).addTo(cells, Arrays.asList(buildings));
        return cells;
    }

    private double total(float[] shares) {
        double sum = 0;
        for (float share : shares) {
            sum += share;
        }
        return sum * frame.cellSquareMetres();
    }

    /** FlatGeobuf, which GDAL reads fastest. */
    private String write(Geometry[] buildings) throws IOException {
        Path csv = tool.folder().resolve("buildings.csv");
        try (BufferedWriter lines = Files.newBufferedWriter(csv)) {
            lines.write("id,WKT\n");
            WKTWriter writer = new WKTWriter();
            for (int i = 0; i < buildings.length; i++) {
                lines.write(i + ",\"" + writer.write(buildings[i]) + "\"\n");
            }
        }
        Path file = tool.folder().resolve("buildings.fgb");
        tool.seconds("ogr2ogr", "-f", "FlatGeobuf", "-lco", "SPATIAL_INDEX=NO", file.toString(), csv.toString());
        return file.toString();
    }

    private String filter() {
        int size = 2 * HALF + 1;
        return """
                <VRTDataset rasterXSize="%1$d" rasterYSize="%2$d">
                  <VRTRasterBand dataType="Float32" band="1">
                    <KernelFilteredSource>
                      <SourceFilename relativeToVRT="1">in.img</SourceFilename>
                      <SourceBand>1</SourceBand>
                      <Kernel normalized="1"><Size>%3$d</Size><Coefs>%4$s</Coefs></Kernel>
                    </KernelFilteredSource>
                  </VRTRasterBand>
                </VRTDataset>
                """.formatted(frame.columns(), frame.rows(), size, String.join(" ", Collections.nCopies(size, "1")));
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
