package nl.areaal.geodata.layer;

import java.nio.ByteBuffer;
import nl.areaal.core.tile.VectorTileLayer;

/**
 * Feeds a tile from rows in PostgreSQL's binary COPY format: a number, a geometry, and the properties; or packs, of which each holds
 * the same for several features ({@link Packing}).
 */
final class TileRows {
    private static final int SIGNATURE_AND_FLAGS_BYTES = 15;
    private static final int END_OF_ROWS = -1;

    private final VectorTileLayer layer;
    private final PropertyType[] types;
    private final boolean packed;
    private boolean started;

    TileRows(VectorTileLayer layer, PropertyType[] types, boolean packed) {
        this.layer = layer;
        this.types = types;
        this.packed = packed;
    }

    /** Takes one message of the database: a row, before the first one also the head, after the last one the end mark. */
    void accept(byte[] message) {
        ByteBuffer in = ByteBuffer.wrap(message);
        if (!started) {
            started = true;
            in.position(SIGNATURE_AND_FLAGS_BYTES);
            int extensionBytes = in.getInt();
            in.position(in.position() + extensionBytes);
        }
        if (in.hasRemaining() && in.getShort() != END_OF_ROWS) {
            row(message, in);
        }
    }

    private void row(byte[] message, ByteBuffer in) {
        if (!packed) {
            in.getInt();
            feature(message, in);
            return;
        }
        int end = in.getInt() + in.position();
        while (in.position() < end) {
            int next = in.getInt() + in.position();
            feature(message, in);
            in.position(next);
        }
    }

    private void feature(byte[] message, ByteBuffer in) {
        long id = in.getLong();
        int geometryBytes = in.getInt();
        int geometry = in.position();
        if (!layer.begin(message, geometry)) {
            return;
        }
        in.position(geometry + geometryBytes);
        for (int key = 0; key < types.length; key++) {
            int length = in.getInt();
            if (length >= 0) {
                property(key, message, in, length);
            }
        }
        layer.end(id);
    }

    private void property(int key, byte[] message, ByteBuffer in, int length) {
        switch (types[key]) {
            case INTEGER -> layer.integer(key, in.getLong());
            case NUMBER -> layer.number(key, in.getDouble());
            case BOOLEAN -> layer.flag(key, in.get() != 0);
            case STRING, DATE_TIME -> {
                layer.text(key, message, in.position(), length);
                in.position(in.position() + length);
            }
        }
    }
}
