package nl.areaal.geodata.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import org.junit.jupiter.api.Test;

class MapPictureTest {
    private static final GridFrame FRAME = new GridFrame(0, 4000, 10, 400, 400);

    @Test
    void drawsValuesFromLightToDarkAndNothingWhereThereIsNoData() throws Exception {
        Grid grid = Grid.filled(FRAME, 0);
        for (int i = 0; i < grid.cells().length; i++) {
            grid.cells()[i] = i % 400 / 399f;
        }
        grid.cells()[0] = Float.NaN;
        BufferedImage picture = read(MapPicture.ofValues(grid));
        assertThat(picture.getWidth()).isEqualTo(400);
        assertThat(picture.getRGB(0, 0) >>> 24).isZero();
        assertThat(picture.getRGB(1, 5)).isEqualTo(0xfffff6dc);
        assertThat(picture.getRGB(399, 5)).isEqualTo(0xff5c2350);
    }

    @Test
    void drawsOnlyWhatChanges() throws Exception {
        Grid baseline = Grid.filled(FRAME, 1);
        Grid value = Grid.filled(FRAME, 1);
        value.cells()[3 * 400 + 3] = 0.5f;
        value.cells()[9 * 400 + 3] = 1.25f;
        BufferedImage picture = read(MapPicture.ofDifferences(value, baseline));
        assertThat(picture.getRGB(10, 10) >>> 24).isZero();
        assertThat(picture.getRGB(3, 3)).isEqualTo(0xff1d4f86);
        int warmer = picture.getRGB(3, 9);
        assertThat(warmer >> 16 & 0xff).isGreaterThan(warmer & 0xff);
    }

    @Test
    void keepsAChangeOfOneCellInAPictureOfALargeRegion() throws Exception {
        GridFrame large = new GridFrame(0, 0, 10, 2000, 2000);
        Grid baseline = Grid.filled(large, 0);
        Grid value = Grid.filled(large, 0);
        value.cells()[1001 * 2000 + 1001] = -1;
        BufferedImage picture = read(MapPicture.ofDifferences(value, baseline));
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), 667, null, 0, picture.getWidth());
        assertThat(Arrays.stream(pixels).filter(pixel -> pixel >>> 24 != 0)).containsExactly(0xff1d4f86);
    }

    private static BufferedImage read(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
