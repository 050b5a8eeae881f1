package nl.areaal.geodata.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.layer.GeometryKind;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * The form that GeoPackage gives to geometry: a header with a box, then WKB (OGC 12-128, 2.1.3).
 */
final class GeoPackageGeometry {
    private static final int HEADER_BYTES = 8;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
    private static final int XY_ENVELOPE = 1;
    private static final int FLAGS = 3;
    private static final int WKB_HEADER_BYTES = 5;
    private static final int DIMENSIONS = 1000;
    private static final int EWKB_TYPE = 0x0FFF_FFFF;

    private GeoPackageGeometry() {}

    /** A geometry in RD New, with its box. */
    static byte[] write(Geometry geometry) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        Envelope box = geometry.getEnvelopeInternal();
        byte[] blob = new byte[HEADER_BYTES + ENVELOPE_BYTES[XY_ENVELOPE] + wkb.length];
        ByteBuffer.wrap(blob)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'G', 'P', 0, XY_ENVELOPE << 1 | 1})
                .putInt(RegionCrs.SRID)
                .putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY())
                .put(wkb);
        return blob;
    }

    static Geometry read(byte[] blob) throws ParseException {
        int start = start(blob);
        return new WKBReader().read(Arrays.copyOfRange(blob, start, blob.length));
    }

    /** The kind of a geometry from its first bytes; empty when they make no sense. */
    static Optional<GeometryKind> kind(byte[] blob) {
        try {
            int start = start(blob);
            if (blob.length < start + WKB_HEADER_BYTES) {
                return Optional.empty();
            }
            ByteBuffer wkb = ByteBuffer.wrap(blob, start, blob.length - start);
            wkb.order(wkb.get() == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int type = (wkb.getInt() & EWKB_TYPE) % DIMENSIONS;
            return Optional.of(kind(type, wkb));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static GeometryKind kind(int type, ByteBuffer rest) {
        return switch (type) {
            case 1 -> GeometryKind.POINT;
            case 4 -> rest.remaining() >= Integer.BYTES && rest.getInt() == 1 ? GeometryKind.POINT : GeometryKind.MIXED;
            case 2, 5 -> GeometryKind.LINE;
            case 3, 6 -> GeometryKind.POLYGON;
            default -> GeometryKind.MIXED;
        };
    }

    private static int start(byte[] blob) throws ParseException {
        if (blob.length < HEADER_BYTES || blob[0] != 'G' || blob[1] != 'P') {
            throw new ParseException("it does not begin with GP");
        }
        int envelope = (blob[FLAGS] >> 1) & 0b111;
        if (envelope >= ENVELOPE_BYTES.length) {
            throw new ParseException("its box is of the unknown kind " + envelope);
        }
        return HEADER_BYTES + ENVELOPE_BYTES[envelope];
    }
}
