package nl.areaal.mapui.walk;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** What is really drawn: the pixels of a part of the page. */
final class MapPixels {
    private static final int NEAR = 6;
    private static final int RGB = 0xffffff;

    private final int[] colours;

    private MapPixels(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        colours = Arrays.stream(pixels).map(argb -> argb & RGB).toArray();
    }

    static MapPixels of(Locator part) {
        try {
            return new MapPixels(ImageIO.read(new ByteArrayInputStream(part.screenshot())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long distinctColours() {
        return Arrays.stream(colours).distinct().count();
    }

    /** How much of the picture has about this colour, 0 to 1. */
    double shareOf(int rgb) {
        long hits = Arrays.stream(colours).filter(colour -> isNear(colour, rgb)).count();
        return (double) hits / colours.length;
    }

    /** How much of the picture has clearly more blue than red, 0 to 1. */
    double shareBluerBy(int least) {
        long hits = Arrays.stream(colours)
                .filter(rgb -> (rgb & 0xff) - (rgb >> 16 & 0xff) >= least)
                .count();
        return (double) hits / colours.length;
    }

    /** How many of these colours each fill at least a share of the picture. */
    long present(List<Integer> rgbs, double share) {
        return rgbs.stream().filter(rgb -> shareOf(rgb) >= share).count();
    }

    private static boolean isNear(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff)) > NEAR) {
                return false;
            }
        }
        return true;
    }
}
