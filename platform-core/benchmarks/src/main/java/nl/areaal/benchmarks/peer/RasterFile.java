package nl.areaal.benchmarks.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.areaal.core.coverage.GridFrame;

/** A grid as a plain file of floats with an ENVI header: what GDAL reads and writes with the least work. */
record RasterFile(Path file, GridFrame frame) {
    RasterFile(Tool tool, String name, GridFrame frame) {
        this(tool.folder().resolve(name + ".img"), frame);
    }

    String path() {
        return file.toString();
    }

    RasterFile write(float[] cells) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(cells.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(cells);
        Files.write(file, bytes.array());
        Files.writeString(Path.of(path().replace(".img", ".hdr")), header());
        return this;
    }

    float[] read() throws IOException {
        float[] cells = new float[frame.cells()];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            FloatBuffer floats = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            floats.get(cells);
        }
        return cells;
    }

    private String header() {
        return """
                ENVI
                samples = %d
                lines = %d
                bands = 1
                header offset = 0
                file type = ENVI Standard
                data type = 4
                interleave = bsq
                byte order = 0
                map info = {Arbitrary, 1, 1, %s, %s, %s, %s, units=Meters}
                """.formatted(
                        frame.columns(),
                        frame.rows(),
                        frame.originX(),
                        frame.originY(),
                        frame.cellMetres(),
                        frame.cellMetres());
    }
}
