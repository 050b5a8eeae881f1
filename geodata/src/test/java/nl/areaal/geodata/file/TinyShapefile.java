package nl.areaal.geodata.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Shapefiles small enough to check by hand, whole or broken. */
final class TinyShapefile {
    static final String RD_PRJ = "PROJCS[\"RD_New\",GEOGCS[\"GCS_Amersfoort\",DATUM[\"D_Amersfoort\","
            + "SPHEROID[\"Bessel_1841\",6377397.155,299.1528128]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Double_Stereographic\"],UNIT[\"Meter\",1.0]]";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** Shapes of one type, as {@link #point} and {@link #polygon} make them. */
    TinyShapefile shapes(int type, byte[]... contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        byte[] header = ByteBuffer.allocate(100)
                .putInt(9994)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(28, 1000)
                .putInt(32, type)
                .array();
        out.writeBytes(header);
        index.writeBytes(header);
        int number = 0;
        for (byte[] content : contents) {
            byte[] lengths = ByteBuffer.allocate(8)
                    .putInt(out.size() / 2)
                    .putInt(content.length / 2)
                    .array();
            index.writeBytes(lengths);
            out.writeBytes(ByteBuffer.allocate(8)
                    .putInt(++number)
                    .putInt(content.length / 2)
                    .array());
            out.writeBytes(content);
        }
        parts.put(".shp", out.toByteArray());
        parts.put(".shx", index.toByteArray());
        return this;
    }

    /** A table; fields as {@code name:type:bytes:decimals}, rows with a blank or a star before them. */
    TinyShapefile table(Charset charset, String fields, String... rows) {
        String[] each = fields.split(",", -1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rowBytes = 1;
        for (String field : each) {
            rowBytes += Integer.parseInt(field.split(":", -1)[2]);
        }
        out.writeBytes(ByteBuffer.allocate(32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 3)
                .putInt(4, rows.length)
                .putShort(8, (short) (33 + 32 * each.length))
                .putShort(10, (short) rowBytes)
                .array());
        for (String field : each) {
            String[] words = field.split(":", -1);
            ByteBuffer bytes = ByteBuffer.allocate(32).put(words[0].getBytes(StandardCharsets.US_ASCII));
            bytes.put(11, (byte) words[1].charAt(0))
                    .put(16, Byte.parseByte(words[2]))
                    .put(17, Byte.parseByte(words[3]));
            out.writeBytes(bytes.array());
        }
        out.write(0x0D);
        for (String row : rows) {
            out.writeBytes(row.getBytes(charset));
        }
        parts.put(".dbf", out.toByteArray());
        return this;
    }

    TinyShapefile part(String extension, String text) {
        parts.put(extension, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TinyShapefile without(String extension) {
        parts.remove(extension);
        return this;
    }

    /** Cuts a part off after some bytes. */
    TinyShapefile cut(String extension, int bytes) {
        parts.computeIfPresent(extension, (name, whole) -> Arrays.copyOf(whole, bytes));
        return this;
    }

    /** Overwrites a byte of a part. */
    TinyShapefile poke(String extension, int at, int value) {
        parts.computeIfPresent(extension, (name, whole) -> {
            whole[at] = (byte) value;
            return whole;
        });
        return this;
    }

    Path zipped(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry("data/trees" + part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    /** Writes the parts beside each other and gives the .shp. */
    Path bare(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            Files.write(folder.resolve("trees" + part.getKey()), part.getValue());
        }
        return folder.resolve("trees.shp");
    }

    static byte[] nothing() {
        return new byte[4];
    }

    static byte[] point(double x, double y) {
        return little(20).putInt(1).putDouble(x).putDouble(y).array();
    }

    /** A polygon of rings, each as x, y, x, y. */
    static byte[] polygon(double[]... rings) {
        int positions = 0;
        for (double[] ring : rings) {
            positions += ring.length / 2;
        }
        byte[] content = new byte[44 + 4 * rings.length + 16 * positions];
        ByteBuffer bytes = ByteBuffer.wrap(content)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(5)
                .position(36)
                .putInt(rings.length)
                .putInt(positions);
        int start = 0;
        for (double[] ring : rings) {
            bytes.putInt(start);
            start += ring.length / 2;
        }
        for (double[] ring : rings) {
            for (double ordinate : ring) {
                bytes.putDouble(ordinate);
            }
        }
        return content;
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
