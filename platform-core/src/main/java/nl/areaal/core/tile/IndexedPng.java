package nl.areaal.core.tile;

/**
 * Writes pictures of at most 256 colours as PNG (ISO 15948), one byte a pixel.
 *
 * <p>Several times faster and smaller than full colour, and map tiles of one figure need no more.
 */
public final class IndexedPng {
    private static final int MOST_COLOURS = 256;
    private static final int PALETTE_COLOUR = 3;

    private final byte[] colours;
    private final byte[] opacities;

    /**
     * Takes the colours of the pictures to come.
     *
     * @param argb at most 256 colours, the place of each being the byte that stands for it in a picture
     */
    public IndexedPng(int[] argb) {
        if (argb.length == 0 || argb.length > MOST_COLOURS) {
            throw new IllegalArgumentException("palette has " + argb.length + " colours, expected 1 to 256");
        }
        colours = new byte[argb.length * 3];
        opacities = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            opacities[i] = (byte) (argb[i] >>> 24);
            colours[i * 3] = (byte) (argb[i] >>> 16);
            colours[i * 3 + 1] = (byte) (argb[i] >>> 8);
            colours[i * 3 + 2] = (byte) argb[i];
        }
    }

    /** A picture from its pixels, in rows from the top. */
    public byte[] encode(byte[] pixels, int width) {
        PngFile file = new PngFile(width, pixels.length / width, PALETTE_COLOUR);
        file.chunk("PLTE", colours);
        file.chunk("tRNS", opacities);
        return file.withPixels(pixels, 1);
    }
}
