package nl.areaal.core.tile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A picture in PNG (ISO 15948) in the making: its chunks, each with its checksum. */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BITS = 8;
    private static final int HEADER_BYTES = 13;

    private final ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 14);
    private final int width;
    private final int height;

    /** @param colourType how the standard numbers what stands for a pixel */
    PngFile(int width, int height, int colourType) {
        this.width = width;
        this.height = height;
        png.writeBytes(SIGNATURE);
        chunk(
                "IHDR",
                ByteBuffer.allocate(HEADER_BYTES)
                        .putInt(width)
                        .putInt(height)
                        .put(BITS)
                        .put((byte) colourType)
                        .array());
    }

    void chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        png.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        png.writeBytes(name);
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt((int) check.getValue())
                .array());
    }

    /** The whole file, with its pixels in rows from the top. */
    byte[] withPixels(byte[] pixels, int bytesPerPixel) {
        chunk("IDAT", deflate(scanlines(pixels, width * bytesPerPixel)));
        chunk("IEND", new byte[0]);
        return png.toByteArray();
    }

    /** Each line begins with a byte that names its filter: none. */
    private byte[] scanlines(byte[] pixels, int rowBytes) {
        byte[] lines = new byte[(rowBytes + 1) * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(pixels, row * rowBytes, lines, row * (rowBytes + 1) + 1, rowBytes);
        }
        return lines;
    }

    private static byte[] deflate(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }
}
