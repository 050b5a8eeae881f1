package nl.areaal.geodata.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The records of a .shp file, in the order that its .shx file gives them: programs that edit one leave old records between
 * the others.
 */
final class ShapeRecords implements AutoCloseable {
    static final int FILE_CODE = 9994;

    private static final int HEADER_BYTES = 100;
    private static final int RECORD_HEADER_BYTES = 8;
    private static final int WORD_BYTES = 2;
    private static final int LARGEST_RECORD = 512 << 20;

    private final String name;
    private final FileChannel shapes;
    private final long length;
    private final Optional<ByteBuffer> index;
    private long at = HEADER_BYTES;
    private int number;

    private ShapeRecords(String name, FileChannel shapes, Optional<ByteBuffer> index) throws IOException {
        this.name = name;
        this.shapes = shapes;
        this.length = shapes.size();
        this.index = index;
    }

    static ShapeRecords open(ShapefileParts parts) throws IOException {
        Optional<Path> shx = parts.find(".shx");
        Optional<ByteBuffer> index = shx.isEmpty() ? Optional.empty() : index(parts.name(), shx.get());
        return new ShapeRecords(parts.name(), FileChannel.open(parts.shp()), index);
    }

    /**
     * The type of the shapes, as the header has it.
     *
     * @throws UnreadableSourceException when this is no .shp file
     */
    int shapeType() throws IOException {
        ByteBuffer header = read(0, HEADER_BYTES, "its header");
        int code = header.getInt(0);
        int type = header.order(ByteOrder.LITTLE_ENDIAN).getInt(32);
        if (code != FILE_CODE || ShapefileGeometry.kind(type).isEmpty()) {
            throw new UnreadableSourceException(
                    "file '" + name + ".shp' begins with " + code + " and has shapes of type " + type + ", expected "
                            + FILE_CODE + " and a type such as 1, 3, 5 or 8");
        }
        return type;
    }

    /** The content of the next record, or empty after the last. */
    Optional<ByteBuffer> next() throws IOException {
        if (index.isPresent()) {
            if (!index.get().hasRemaining()) {
                return Optional.empty();
            }
            at = WORD_BYTES * Integer.toUnsignedLong(index.get().getInt());
            index.get().getInt();
        } else if (at >= length) {
            return Optional.empty();
        }
        number++;
        String which = "record " + number;
        ByteBuffer header = read(at, RECORD_HEADER_BYTES, which);
        long bytes = WORD_BYTES * Integer.toUnsignedLong(header.getInt(Integer.BYTES));
        if (bytes > LARGEST_RECORD) {
            throw new UnreadableSourceException(which + " of '" + name + ".shp' says to be " + bytes
                    + " bytes long, expected at most " + LARGEST_RECORD);
        }
        ByteBuffer content = read(at + RECORD_HEADER_BYTES, (int) bytes, which);
        at += RECORD_HEADER_BYTES + bytes;
        return Optional.of(content);
    }

    @Override
    public void close() throws IOException {
        shapes.close();
    }

    private ByteBuffer read(long from, int bytes, String what) throws IOException {
        if (from + bytes > length) {
            throw new UnreadableSourceException("file '" + name + ".shp' ends at byte " + length + " within " + what
                    + ", expected " + bytes + " bytes from byte " + from);
        }
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && shapes.read(buffer, from + buffer.position()) >= 0) {
            // A read may give less than is asked.
        }
        return buffer.flip();
    }

    private static Optional<ByteBuffer> index(String name, Path shx) throws IOException {
        byte[] bytes = Files.readAllBytes(shx);
        boolean whole = bytes.length >= HEADER_BYTES && (bytes.length - HEADER_BYTES) % RECORD_HEADER_BYTES == 0;
        if (!whole || ByteBuffer.wrap(bytes).getInt() != FILE_CODE) {
            throw new UnreadableSourceException(
                    "file '" + name + ".shx' has " + bytes.length + " bytes, expected a header of " + HEADER_BYTES
                            + " and " + RECORD_HEADER_BYTES + " for each record");
        }
        return Optional.of(ByteBuffer.wrap(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES));
    }
}
