package nl.areaal.geodata.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the entries of a zip file that have a password, which Java's own reader refuses without their name. */
final class LockedEntries {
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x0605_4b50;
    private static final int ENTRY_SIGNATURE = 0x0201_4b50;
    private static final int ENTRY_BYTES = 46;
    private static final int LARGEST_DIRECTORY = 64 << 20;

    private LockedEntries() {}

    /** The name of the first one. */
    static Optional<String> first(Path file) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            ByteBuffer tail = read(in, Math.max(0, in.length() - END_BYTES - LONGEST_COMMENT), in.length());
            for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    long start = Integer.toUnsignedLong(tail.getInt(at + 16));
                    return first(read(in, start, start + Integer.toUnsignedLong(tail.getInt(at + 12))));
                }
            }
        } catch (IOException | IndexOutOfBoundsException e) {
            // The directory itself is damaged: there is no name to tell.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> first(ByteBuffer directory) {
        int at = 0;
        while (at + ENTRY_BYTES <= directory.limit() && directory.getInt(at) == ENTRY_SIGNATURE) {
            int nameBytes = Short.toUnsignedInt(directory.getShort(at + 28));
            if ((directory.getShort(at + 8) & 1) != 0) {
                byte[] name = new byte[nameBytes];
                directory.get(at + ENTRY_BYTES, name);
                return Optional.of(new String(name, StandardCharsets.UTF_8));
            }
            at += ENTRY_BYTES
                    + nameBytes
                    + Short.toUnsignedInt(directory.getShort(at + 30))
                    + Short.toUnsignedInt(directory.getShort(at + 32));
        }
        return Optional.empty();
    }

    private static ByteBuffer read(RandomAccessFile in, long from, long to) throws IOException {
        long length = Math.min(to, in.length()) - from;
        if (length < 0 || length > LARGEST_DIRECTORY) {
            return ByteBuffer.allocate(0);
        }
        byte[] bytes = new byte[(int) length];
        in.seek(from);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
