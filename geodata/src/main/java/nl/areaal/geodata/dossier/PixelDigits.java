package nl.areaal.geodata.dossier;

/** The digits of numbers as pixels, so that a scale can be read without any font. */
final class PixelDigits {
    private static final String CHARACTERS = "0123456789-.e+";

    /** Three by five pixels each, row by row from the top. */
    private static final String[] SHAPES = {
        "111101101101111", "010110010010111", "111001111100111", "111001111001111", "101101111001001",
        "111100111001111", "111100111101111", "111001001001001", "111101111101111", "111101111001111",
        "000000111000000", "000000000000010", "000111111100111", "000010111010000"
    };

    private static final int COLUMNS = 3;
    private static final int ROWS = 5;
    private static final int SCALE = 2;
    private static final int ADVANCE = (COLUMNS + 1) * SCALE;

    static final int HEIGHT = ROWS * SCALE;

    private PixelDigits() {}

    /** Takes a pixel that is to be inked. */
    @FunctionalInterface
    interface Pen {
        void dot(int x, int y);
    }

    static int width(String text) {
        return text.length() * ADVANCE;
    }

    static void draw(String text, Pen pen) {
        for (int i = 0; i < text.length(); i++) {
            draw(SHAPES[CHARACTERS.indexOf(text.charAt(i))], i * ADVANCE, pen);
        }
    }

    private static void draw(String shape, int left, Pen pen) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < COLUMNS * SCALE; x++) {
                if (shape.charAt(y / SCALE * COLUMNS + x / SCALE) == '1') {
                    pen.dot(left + x, y);
                }
            }
        }
    }
}
