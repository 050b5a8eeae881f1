package nl.areaal.mapui.ogc.solid;

import java.util.Optional;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;
import nl.areaal.geodata.layer.BuildingTile.HeightRange;
import org.locationtech.jts.geom.Envelope;

/**
 * The ground that buildings stand on where they don't tell of it themselves: the stored terrain; where there is none, the level of NAP.
 *
 * @param state another one when heights may be others
 */
record Ground(String state, Optional<Grid> terrain) {
    /** Nothing is known of the ground. */
    static final Ground UNKNOWN = new Ground("", Optional.empty());

    private static final HeightRange NAP = new HeightRange(0, 0);

    /** In metres above NAP, at a place in RD New. */
    double napAt(double x, double y) {
        double height = terrain.map(grid -> grid.valueAt(x, y)).orElse(Float.NaN);
        return Double.isNaN(height) ? NAP.low() : height;
    }

    /** Between which heights the ground lies in a box; NAP counts where some of it is not known. */
    HeightRange within(Envelope box) {
        return terrain.map(grid -> within(grid, box)).orElse(NAP);
    }

    private static HeightRange within(Grid grid, Envelope box) {
        GridFrame frame = grid.frame();
        boolean known = frame.extent().covers(box);
        double low = known ? Double.POSITIVE_INFINITY : NAP.low();
        double high = known ? Double.NEGATIVE_INFINITY : NAP.high();
        Window window = frame.window(box);
        for (int row = window.row(); row < window.endRow(); row++) {
            for (int column = window.column(); column < window.endColumn(); column++) {
                float height = grid.at(column, row);
                low = Math.min(low, Float.isNaN(height) ? NAP.low() : height);
                high = Math.max(high, Float.isNaN(height) ? NAP.high() : height);
            }
        }
        return low <= high ? new HeightRange(low, high) : NAP;
    }
}
