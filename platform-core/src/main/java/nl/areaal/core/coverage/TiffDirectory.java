package nl.areaal.core.coverage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The directory of one picture in a TIFF (TIFF 6.0, section 2): its tags in order, then the values that don't fit in a tag. */
final class TiffDirectory {
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int DOUBLE = 12;

    private static final int ASCII = 2;
    private static final int ENTRY_BYTES = 12;
    private static final int INLINE_BYTES = 4;

    private final Map<Integer, Entry> entries = new TreeMap<>();

    TiffDirectory shorts(int tag, int... values) {
        ByteBuffer bytes = buffer(Short.BYTES * values.length);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return put(tag, SHORT, values.length, bytes);
    }

    TiffDirectory longs(int tag, int... values) {
        ByteBuffer bytes = buffer(Integer.BYTES * values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
        return put(tag, LONG, values.length, bytes);
    }

    TiffDirectory doubles(int tag, double... values) {
        ByteBuffer bytes = buffer(Double.BYTES * values.length);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return put(tag, DOUBLE, values.length, bytes);
    }

    TiffDirectory text(int tag, String value) {
        byte[] ascii = (value + "\0").getBytes(StandardCharsets.US_ASCII);
        return put(tag, ASCII, ascii.length, buffer(ascii.length).put(ascii));
    }

    /** How many bytes it takes with all its values. */
    int bytes() {
        int overflow = entries.values().stream().mapToInt(Entry::overflowBytes).sum();
        return Short.BYTES + ENTRY_BYTES * entries.size() + Integer.BYTES + overflow;
    }

    /** Writes it where the buffer stands. */
    void write(ByteBuffer out, boolean last) {
        int start = out.position();
        int overflow = start + Short.BYTES + ENTRY_BYTES * entries.size() + Integer.BYTES;
        out.putShort((short) entries.size());
        for (Map.Entry<Integer, Entry> tag : entries.entrySet()) {
            Entry entry = tag.getValue();
            out.putShort(tag.getKey().shortValue()).putShort((short) entry.type).putInt(entry.count);
            if (entry.overflowBytes() == 0) {
                out.putInt(ByteBuffer.wrap(entry.padded())
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt());
            } else {
                out.putInt(overflow);
                out.put(overflow, entry.padded());
                overflow += entry.overflowBytes();
            }
        }
        out.putInt(last ? 0 : start + bytes());
        out.position(start + bytes());
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private TiffDirectory put(int tag, int type, int count, ByteBuffer value) {
        byte[] bytes = new byte[value.flip().remaining()];
        value.get(bytes);
        entries.put(tag, new Entry(type, count, bytes));
        return this;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(int type, int count, byte[] value) {
        int overflowBytes() {
            return value.length <= INLINE_BYTES ? 0 : padded().length;
        }

        /** The value up to the next word: offsets in a TIFF are even. */
        byte[] padded() {
            int word = value.length <= INLINE_BYTES ? INLINE_BYTES : value.length + value.length % 2;
            return Arrays.copyOf(value, word);
        }
    }
}
