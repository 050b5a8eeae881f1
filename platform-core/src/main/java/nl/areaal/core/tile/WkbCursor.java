package nl.areaal.core.tile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads well-known binary (ISO, or PostGIS's extended kind) from the bytes in which the database sends it, without
 * making a geometry of it.
 */
final class WkbCursor {
    private static final VarHandle LITTLE_INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LITTLE_DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle BIG_DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);

    private static final int EXTENDED_Z = 0x8000_0000;
    private static final int EXTENDED_M = 0x4000_0000;
    private static final int EXTENDED_SRID = 0x2000_0000;
    private static final int ISO_DIMENSIONS = 1000;

    private byte[] bytes = {};
    private int position;
    private boolean littleEndian;
    private int bytesBeyondXy;

    void startAt(byte[] wkb, int offset) {
        bytes = wkb;
        position = offset;
    }

    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    /** Reads the head of a geometry and returns its kind: 1 point, 2 line, 3 polygon, 4 to 7 collections of those. */
    int geometryKind() {
        littleEndian = bytes[position++] == 1;
        int type = count();
        if ((type & EXTENDED_SRID) != 0) {
            position += Integer.BYTES;
        }
        int plain = type & 0xFFFF;
        int isoDimensions = plain / ISO_DIMENSIONS;
        int more = Integer.bitCount(type & (EXTENDED_Z | EXTENDED_M)) + (isoDimensions + 1) / 2;
        bytesBeyondXy = more * Double.BYTES;
        return plain % ISO_DIMENSIONS;
    }

    int count() {
        int value = (int) (littleEndian ? LITTLE_INT : BIG_INT).get(bytes, position);
        position += Integer.BYTES;
        return value;
    }

    double ordinate() {
        double value =
                littleEndian ? (double) LITTLE_DOUBLE.get(bytes, position) : (double) BIG_DOUBLE.get(bytes, position);
        position += Double.BYTES;
        return value;
    }

    /** Passes over the height and measure of a coordinate, of which a tile has no use. */
    void skipBeyondXy() {
        position += bytesBeyondXy;
    }

    void skipCoordinates(int count) {
        position += count * (2 * Double.BYTES + bytesBeyondXy);
    }
}
