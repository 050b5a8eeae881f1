package nl.areaal.core.tile;

/**
 * Heights as pixels of a picture, as maps read them for terrain: in the encoding "terrarium" a height in metres is red times 256, plus
 * green, plus blue by 256, minus 32768.
 */
public final class HeightPng {
    private static final int TRUE_COLOUR = 2;
    private static final int BYTES_PER_PIXEL = 3;
    private static final double SEA_LEVEL = 32_768;
    private static final int STEPS_PER_METRE = 256;
    private static final int MOST = (1 << 24) - 1;

    private HeightPng() {}

    /**
     * The picture of heights in rows from the north.
     *
     * @param metres each height; what is not a number becomes 0
     */
    public static byte[] encode(double[] metres, int width) {
        byte[] pixels = new byte[BYTES_PER_PIXEL * metres.length];
        for (int i = 0; i < metres.length; i++) {
            double height = Double.isNaN(metres[i]) ? 0 : metres[i];
            long steps = Math.clamp(Math.round((height + SEA_LEVEL) * STEPS_PER_METRE), 0, MOST);
            pixels[BYTES_PER_PIXEL * i] = (byte) (steps >> 16);
            pixels[BYTES_PER_PIXEL * i + 1] = (byte) (steps >> 8);
            pixels[BYTES_PER_PIXEL * i + 2] = (byte) steps;
        }
        return new PngFile(width, metres.length / width, TRUE_COLOUR).withPixels(pixels, BYTES_PER_PIXEL);
    }
}
