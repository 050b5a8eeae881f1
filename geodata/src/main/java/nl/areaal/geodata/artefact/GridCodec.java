package nl.areaal.geodata.artefact;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;

/** The bytes of a grid: float32, little-endian, rows from north to south, deflated. */
final class GridCodec {
    static final String MEDIA_TYPE = "application/x-areaal-grid";

    private static final int BUFFER_BYTES = 1 << 16;

    private GridCodec() {}

    static byte[] encode(Grid grid) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes, deflater, BUFFER_BYTES)) {
            byte[] row = new byte[grid.frame().columns() * Float.BYTES];
            FloatBuffer values = values(row);
            for (int from = 0; from < grid.cells().length; from += grid.frame().columns()) {
                values.clear().put(grid.cells(), from, grid.frame().columns());
                out.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static Grid decode(byte[] bytes, GridFrame frame) {
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
