package nl.areaal.core.tile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes of a protocol buffer message in the making: the five ways of writing that vector tiles need. */
final class ProtobufBuffer {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int LENGTH_DELIMITED = 2;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_VARINT = 10;

    private byte[] bytes;
    private int size;

    ProtobufBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    /** Forgets what was written after the first {@code newSize} bytes. */
    void truncate(int newSize) {
        size = newSize;
    }

    void tag(int field, int wireType) {
        varint((long) field << 3 | wireType);
    }

    void varint(long value) {
        ensure(LONGEST_VARINT);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** How many bytes {@link #varint} writes. */
    static int varintBytes(long value) {
        return Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + 6) / 7);
    }

    /** Writes a signed number so that small ones, negative or not, stay short. */
    void zigzag(long value) {
        varint(value << 1 ^ value >> 63);
    }

    void fixed64(double value) {
        ensure(Long.BYTES);
        LONG.set(bytes, size, Double.doubleToRawLongBits(value));
        size += Long.BYTES;
    }

    void bytes(byte[] source, int offset, int length) {
        ensure(length);
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
    }

    void append(ProtobufBuffer other) {
        bytes(other.bytes, 0, other.size);
    }

    /** Appends a stretch of another buffer. */
    void append(ProtobufBuffer other, int from, int to) {
        bytes(other.bytes, from, to - from);
    }

    /** Writes a whole field whose content stands ready in another buffer. */
    void message(int field, ProtobufBuffer content) {
        tag(field, LENGTH_DELIMITED);
        varint(content.size);
        append(content);
    }

    int hash(int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ hash >>> 15;
    }

    boolean sameBytes(int from, int to, int otherFrom, int otherTo) {
        return Arrays.equals(bytes, from, to, bytes, otherFrom, otherTo);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
