package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import nl.areaal.core.coverage.Zones.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class RunningSumsTest {
    private static final GridFrame FRAME = new GridFrame(1_000, 2_000, 10, 70, 600);
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @ParameterizedTest
    @ValueSource(doubles = {1, 1_000_000})
    void areToTheBitWhatRowsOfCellsAddUpTo(double largest) {
        Zones zones = new Zones(FRAME, List.of(circle(300, 1_000, 250), circle(400, 1_100, 400), circle(0, 0, 90)));
        Layer layer = layer(largest);
        ZoneSums byRow = zones.empty(largest);
        RowSink sink = zones.into(byRow, FRAME.whole());
        float[][] row = new float[1][FRAME.columns()];
        for (int r = 0; r < FRAME.rows(); r++) {
            layer.read(r, 0, FRAME.columns(), row[0]);
            sink.row(r, row);
        }
        try (RowBands bands = new RowBands(2)) {
            RunningSums sums = RunningSums.of(layer, largest, bands);
            assertThat(sums.over(zones)).isEqualTo(byRow);
            assertThat(sums.over(zones, bands)).isEqualTo(byRow);
        }
    }

    @Test
    void refuseAreasOnAnotherFrame() {
        Zones elsewhere = new Zones(new GridFrame(0, 0, 10, 70, 600), List.of(circle(300, 1_000, 250)));
        try (RowBands bands = new RowBands(1)) {
            RunningSums sums = RunningSums.of(layer(1), 1, bands);
            assertThatThrownBy(() -> sums.over(elsewhere)).hasMessageContaining("expected " + elsewhere.frame());
        }
    }

    /** One cell in ten has no data. */
    private static Layer layer(double largest) {
        Random random = new Random(11);
        float[] cells = new float[FRAME.cells()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextInt(10) == 0 ? Float.NaN : (float) (largest * random.nextDouble());
        }
        return Layer.of(new Grid(FRAME, cells));
    }

    private static Zone circle(double east, double south, double radius) {
        Coordinate middle = new Coordinate(FRAME.originX() + east, FRAME.originY() - south);
        return new Zone("at " + middle, GEOMETRY.createPoint(middle).buffer(radius));
    }
}
