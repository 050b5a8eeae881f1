package nl.areaal.core.coverage;

/** Values between the four nearest middles of a grid; those without data, or beyond the edge, take no part. */
final class Bilinear {
    private final Grid source;
    private final GridFrame from;

    private Bilinear(Grid source) {
        this.source = source;
        this.from = source.frame();
    }

    /** The source at the middles of a frame's cells; NaN where none of the four is known. */
    static Grid onto(GridFrame frame, Grid source) {
        Bilinear bilinear = new Bilinear(source);
        AxisOverlap columns = Resampling.columns(frame, source.frame());
        AxisOverlap rows = Resampling.rows(frame, source.frame());
        float[] cells = new float[frame.cells()];
        for (int row = 0; row < frame.rows(); row++) {
            double y = rows.middle(row);
            for (int column = 0; column < frame.columns(); column++) {
                cells[frame.index(column, row)] = bilinear.at(columns.middle(column), y);
            }
        }
        return new Grid(frame, cells);
    }

    /** The value at a place counted in cells from the middle of the first. */
    private float at(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double east = x - column;
        double south = y - row;
        double sum = 0;
        double weight = 0;
        for (int corner = 0; corner < 4; corner++) {
            int c = column + (corner & 1);
            int r = row + (corner >> 1);
            float value = valueOf(c, r);
            double part = (c == column ? 1 - east : east) * (r == row ? 1 - south : south);
            if (part > 0 && !Float.isNaN(value)) {
                sum += part * value;
                weight += part;
            }
        }
        return (float) (sum / weight); // 0 / 0 is NaN: none of the four is known
    }

    private float valueOf(int column, int row) {
        boolean inside = column >= 0 && row >= 0 && column < from.columns() && row < from.rows();
        return inside ? source.cells()[from.index(column, row)] : Float.NaN;
    }
}
