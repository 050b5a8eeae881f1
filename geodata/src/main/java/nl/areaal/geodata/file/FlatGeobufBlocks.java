package nl.areaal.geodata.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;

/** The blocks that a FlatGeobuf file is made of: a header, an index that is passed over, then feature after feature. */
final class FlatGeobufBlocks implements AutoCloseable {
    static final String MAGIC = "fgb\u0003fgb";

    private static final int MAGIC_BYTES = 8;
    private static final int INDEX_ENTRY_BYTES = 40;
    private static final int LARGEST_HEADER = 64 << 20;
    private static final int LARGEST_FEATURE = 512 << 20;
    private static final int SMALLEST_BLOCK = 8;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final InputStream in;
    private final long length;
    private final Header header;
    private long at;
    private long count;

    private FlatGeobufBlocks(Path file, InputStream in) throws IOException {
        this.file = file;
        this.in = in;
        length = Files.size(file);
        skip(MAGIC_BYTES, "its first bytes");
        header = Header.getRootAsHeader(
                block("its header", LARGEST_HEADER).orElseThrow(() -> cutOff("its header", Integer.BYTES)));
        skip(indexBytes(), "its index");
    }

    static FlatGeobufBlocks open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            return new FlatGeobufBlocks(file, in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    Header header() {
        return header;
    }

    /** The number of the feature that {@link #next} gave last. */
    long count() {
        return count;
    }

    /** The next feature, or empty after the last. */
    Optional<Feature> next() throws IOException {
        String what = "feature " + (count + 1);
        Optional<ByteBuffer> block = block(what, LARGEST_FEATURE);
        if (block.isEmpty()) {
            if (header.featuresCount() > count) {
                throw new UnreadableSourceException("file '" + file + "' ends after " + count
                        + " features, expected the " + header.featuresCount() + " of its header");
            }
            return Optional.empty();
        }
        count++;
        try {
            return Optional.of(Feature.getRootAsFeature(block.get()));
        } catch (IndexOutOfBoundsException e) {
            throw new UnreadableSourceException(
                    what + " of '" + file + "' points outside itself, expected one that is whole", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Optional<ByteBuffer> block(String what, int largest) throws IOException {
        byte[] size = in.readNBytes(Integer.BYTES);
        at += size.length;
        if (size.length == 0) {
            return Optional.empty();
        }
        if (size.length < Integer.BYTES) {
            throw cutOff(what, Integer.BYTES);
        }
        long bytes = Integer.toUnsignedLong(
                ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getInt());
        if (bytes < SMALLEST_BLOCK || bytes > largest) {
            throw new UnreadableSourceException(what + " of '" + file + "' says to be " + bytes
                    + " bytes long, expected " + SMALLEST_BLOCK + " to " + largest);
        }
        if (bytes > length - at) {
            throw cutOff(what, bytes);
        }
        byte[] block = in.readNBytes((int) bytes);
        at += block.length;
        return Optional.of(ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN));
    }

    private void skip(long bytes, String what) throws IOException {
        if (bytes < 0 || bytes > length - at) {
            throw cutOff(what, bytes);
        }
        in.skipNBytes(bytes);
        at += bytes;
    }

    /** A tree over all features: each level has an entry for so many of the level below. */
    private long indexBytes() {
        long level = header.featuresCount();
        int perNode = header.indexNodeSize();
        if (level <= 0 || perNode < 2) {
            return 0;
        }
        long entries = level;
        while (level > 1) {
            level = Math.ceilDiv(level, perNode);
            entries += level;
        }
        return Math.max(entries, 2) * INDEX_ENTRY_BYTES;
    }

    private UnreadableSourceException cutOff(String what, long bytes) {
        return new UnreadableSourceException("file '" + file + "' ends at byte " + length + " within " + what
                + ", expected " + bytes + " bytes from byte " + at);
    }
}
