package nl.areaal.geodata.artefact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.zip.InflaterInputStream;
import nl.areaal.core.coverage.CloudOptimizedGeoTiff;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.GridPyramid;

/**
 * The bytes of a grid: a Cloud Optimized GeoTIFF, or, in stores that were filled by a first version, deflated floats from north to
 * south without any header.
 */
final class GridCodec {
    private GridCodec() {}

    static Grid decode(byte[] bytes, GridFrame frame) {
        if (!GridPyramid.begins(bytes)) {
            return headless(bytes, frame);
        }
        Grid grid = CloudOptimizedGeoTiff.read(bytes);
        if (!grid.frame().equals(frame)) {
            throw new IllegalStateException("grid lies on " + grid.frame() + ", expected " + frame);
        }
        return grid;
    }

    private static Grid headless(byte[] bytes, GridFrame frame) {
        float[] cells = new float[frame.cells()];
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            byte[] row = new byte[frame.columns() * Float.BYTES];
            FloatBuffer values = values(row);
            for (int from = 0; from < cells.length; from += frame.columns()) {
                int read = in.readNBytes(row, 0, row.length);
                if (read < row.length) {
                    throw new IllegalStateException(
                            "grid ends in row " + from / frame.columns() + ", expected " + frame);
                }
                values.clear().get(cells, from, frame.columns());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("grid can't be inflated", e);
        }
        return new Grid(frame, cells);
    }

    private static FloatBuffer values(byte[] row) {
        return ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    }
}
