package nl.areaal.core.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import nl.areaal.core.SharedLines;
import org.junit.jupiter.api.Test;

class GlobeTest {
    /** The worked example of EPSG guidance note 7-2 for geocentric conversions: 53°48'33.820" N, 2°07'46.380" E, 73 m. */
    @Test
    void computesTheGeocentricExampleOfEpsg() {
        double[] place = new double[3];
        Globe.put(2 + 7 / 60.0 + 46.380 / 3600, 53 + 48 / 60.0 + 33.820 / 3600, 73, place, 0);
        assertThat(place[0]).isCloseTo(3_771_793.968, within(0.001));
        assertThat(place[1]).isCloseTo(140_253.342, within(0.001));
        assertThat(place[2]).isCloseTo(5_124_304.349, within(0.001));
    }

    /** Published: RD 155000, 463000 is 52.155172887 N, 5.387203650 E; NAP lies 43.1748 m above the ellipsoid there by our polynomial. */
    @Test
    void putsTheMiddleOfRdNewWhereItIsPublished() {
        double[] published = new double[3];
        Globe.put(5.387203650, 52.155172887, 10 + 43.1748, published, 0);
        double[] place = new Globe().places(new double[] {155_000, 463_000}, new double[] {10});
        for (int i = 0; i < 3; i++) {
            assertThat(place[i]).isCloseTo(published[i], within(0.25));
        }
    }

    @Test
    void pointsUpAlongGrowingHeights() {
        Globe globe = new Globe();
        double[] up = globe.up(136_500, 455_500);
        double[] places = globe.places(new double[] {136_500, 455_500, 136_500, 455_500}, new double[] {0, 100});
        for (int i = 0; i < 3; i++) {
            assertThat((places[3 + i] - places[i]) / 100).isCloseTo(up[i], within(1e-7));
        }
    }

    @Test
    void knowsHowHighNapLiesToAThirdOfAMetre() throws IOException {
        for (String line : SharedLines.require(CertifiedPoints.FILE)) {
            String[] fields = line.split("\t", -1);
            double published = Double.parseDouble(fields[3]) - Double.parseDouble(fields[6]);
            double ours = NapHeight.aboveEllipsoidMetres(Double.parseDouble(fields[4]), Double.parseDouble(fields[5]));
            assertThat(ours).as(line).isCloseTo(published, within(0.35));
        }
    }
}
