package nl.areaal.core.coverage;

import java.util.Arrays;

/**
 * Brings a grid onto the cells of another frame. Cells without data take no part: what is known beside them counts alone.
 *
 * <p>Every value lies between the lowest and the highest of those that it was made from.
 */
public enum Resampling {
    /** Between the four nearest middles, by how near they are: for a source whose cells are larger. */
    BILINEAR {
        @Override
        Grid resample(Grid source, GridFrame frame) {
            return Bilinear.onto(frame, source);
        }
    },

    /** The mean of all that lies within the cell, by area: for a source whose cells are smaller. */
    MEAN {
        @Override
        Grid resample(Grid source, GridFrame frame) {
            return mean(source, frame);
        }
    },

    /** What lies at the middle of the cell: for classes, which have no mean. */
    NEAREST {
        @Override
        Grid resample(Grid source, GridFrame frame) {
            return nearest(source, frame);
        }
    };

    /** The one that fits quantities: the mean of smaller cells, else between larger ones. */
    public static Resampling ofQuantity(GridFrame source, GridFrame frame) {
        return source.cellMetres() < frame.cellMetres() ? MEAN : BILINEAR;
    }

    /** The source on another frame; the source itself when it lies there already. */
    public Grid onto(GridFrame frame, Grid source) {
        return source.frame().equals(frame) ? source : resample(source, frame);
    }

    abstract Grid resample(Grid source, GridFrame frame);

    static AxisOverlap columns(GridFrame frame, GridFrame source) {
        return new AxisOverlap(
                frame.originX() - source.originX(), frame.cellMetres(), source.cellMetres(), source.columns());
    }

    static AxisOverlap rows(GridFrame frame, GridFrame source) {
        return new AxisOverlap(
                source.originY() - frame.originY(), frame.cellMetres(), source.cellMetres(), source.rows());
    }

    private static Grid nearest(Grid source, GridFrame frame) {
        float[] cells = new float[frame.cells()];
        for (int row = 0; row < frame.rows(); row++) {
            double y = frame.originY() - (row + 0.5) * frame.cellMetres();
            for (int column = 0; column < frame.columns(); column++) {
                double x = frame.originX() + (column + 0.5) * frame.cellMetres();
                cells[frame.index(column, row)] = source.valueAt(x, y);
            }
        }
        return new Grid(frame, cells);
    }

    private static Grid mean(Grid source, GridFrame frame) {
        AxisOverlap columns = columns(frame, source.frame());
        AxisOverlap rows = rows(frame, source.frame());
        float[] cells = new float[frame.cells()];
        double[] sum = new double[frame.columns()];
        double[] area = new double[frame.columns()];
        for (int row = 0; row < frame.rows(); row++) {
            Arrays.fill(sum, 0);
            Arrays.fill(area, 0);
            for (int r = rows.first(row); r < rows.end(row); r++) {
                addRow(source, r, rows.share(row, r), columns, sum, area);
            }
            for (int column = 0; column < sum.length; column++) {
                cells[frame.index(column, row)] = (float) (sum[column] / area[column]); // 0 / 0 is NaN: no data
            }
        }
        return new Grid(frame, cells);
    }

    private static void addRow(Grid source, int row, double height, AxisOverlap columns, double[] sum, double[] area) {
        int from = source.frame().index(0, row);
        for (int column = 0; column < sum.length; column++) {
            for (int c = columns.first(column); c < columns.end(column); c++) {
                float value = source.cells()[from + c];
                if (!Float.isNaN(value)) {
                    double part = height * columns.share(column, c);
                    sum[column] += part * value;
                    area[column] += part;
                }
            }
        }
    }
}
