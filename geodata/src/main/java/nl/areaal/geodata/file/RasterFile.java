package nl.areaal.geodata.file;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Resampling;
import nl.areaal.core.crs.DeclaredCrs;
import org.geotools.api.geometry.Bounds;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.util.CoverageUtilities;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.locationtech.jts.geom.Envelope;

/**
 * A GeoTIFF in RD New, open for reading: its first band, in which NaN and the file's own mark for "nothing here" are no data.
 *
 * <p>Read in bands of rows, so that a sheet of half a metre needs no more memory than what is made of it.
 */
public final class RasterFile implements AutoCloseable {
    private static final int ROWS_AT_A_TIME = 512;
    private static final double SAME_LENGTH = 1e-6;

    /** Held, so that its level stays: GeoTools reports with a stack trace that it can't read GDAL's notes, which we don't need. */
    private static final Logger CHATTER = Logger.getLogger("org.geotools.coverage.grid.io");

    private final GeoTiffReader reader;
    private final RenderedImage image;
    private final GridFrame frame;
    private final double nothing;
    private long emptyCells;

    private RasterFile(GeoTiffReader reader, GridCoverage2D coverage, GridFrame frame) {
        this.reader = reader;
        this.image = coverage.getRenderedImage();
        this.frame = frame;
        this.nothing = Optional.ofNullable(CoverageUtilities.getNoDataProperty(coverage))
                .map(mark -> mark.getAsSingleValue())
                .orElse(Double.NaN);
    }

    /** Whether a file's name says that it holds a raster. */
    public static boolean isNamed(String name) {
        return name.matches("(?i).*\\.(tif|tiff|gtiff)");
    }

    /**
     * Opens a GeoTIFF.
     *
     * @throws UnreadableSourceException when it is none, or not in RD New with square cells
     */
    public static RasterFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableSourceException("file is '" + file + "', expected one that exists");
        }
        CHATTER.setLevel(Level.WARNING);
        try {
            GeoTiffReader reader = new GeoTiffReader(file.toFile());
            GridCoverage2D coverage = reader.read(new GeneralParameterValue[0]);
            requireRegion(file, coverage.getCoordinateReferenceSystem2D());
            return new RasterFile(reader, coverage, frame(file, coverage));
        } catch (UnreadableSourceException e) {
            throw e;
        } catch (Exception e) { // GeoTools throws all kinds for what is no GeoTIFF
            throw new UnreadableSourceException("file is '" + file + "', expected a GeoTIFF that can be read", e);
        }
    }

    /** Where its cells lie. */
    public GridFrame frame() {
        return frame;
    }

    /**
     * The mean of what is known within each cell of a size, on a frame around the file whose edges lie on whole multiples of that
     * size; the cells of the file itself when they are as large.
     */
    public Grid means(double cellMetres) {
        GridFrame target = GridFrame.covering(frame.extent(), cellMetres);
        float[] cells = new float[target.cells()];
        emptyCells = 0;
        int rows = Math.max(1, (int) (ROWS_AT_A_TIME * frame.cellMetres() / cellMetres));
        for (int row = 0; row < target.rows(); row += rows) {
            GridFrame band = band(target, row, Math.min(rows, target.rows() - row));
            float[] means = meansWithin(band).cells();
            System.arraycopy(means, 0, cells, target.index(0, row), means.length);
        }
        return new Grid(target, cells);
    }

    /** How many cells of the file hold no value. */
    public long emptyCells() {
        return emptyCells;
    }

    private static GridFrame band(GridFrame frame, int row, int rows) {
        double north = frame.originY() - row * frame.cellMetres();
        return new GridFrame(frame.originX(), north, frame.cellMetres(), frame.columns(), rows);
    }

    private Grid meansWithin(GridFrame band) {
        int from = row(band.originY());
        int to = row(band.southY() - frame.cellMetres() * (1 - SAME_LENGTH));
        Grid source = rows(Math.clamp(from, 0, frame.rows() - 1), Math.clamp(to, 1, frame.rows()));
        return Resampling.MEAN.onto(band, source);
    }

    private int row(double y) {
        return (int) Math.floor((frame.originY() - y) / frame.cellMetres() + SAME_LENGTH);
    }

    private Grid rows(int from, int to) {
        GridFrame part = band(frame, from, to - from);
        Raster raster =
                image.getData(new Rectangle(image.getMinX(), image.getMinY() + from, part.columns(), part.rows()));
        float[] cells = raster.getSamples(
                raster.getMinX(), raster.getMinY(), part.columns(), part.rows(), 0, new float[part.cells()]);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i] == (float) nothing ? Float.NaN : cells[i];
            emptyCells += Float.isNaN(cells[i]) ? 1 : 0;
        }
        return new Grid(part, cells);
    }

    private static void requireRegion(Path file, CoordinateReferenceSystem crs) {
        if (!DeclaredCrs.parse(crs.toWKT()).isRegion()) {
            throw new UnreadableSourceException("coordinate reference system of '" + file + "' is "
                    + crs.getName().getCode() + ", expected RD New (EPSG:28992)");
        }
    }

    private static GridFrame frame(Path file, GridCoverage2D coverage) {
        RenderedImage image = coverage.getRenderedImage();
        Bounds bounds = coverage.getEnvelope();
        Envelope extent =
                new Envelope(bounds.getMinimum(0), bounds.getMaximum(0), bounds.getMinimum(1), bounds.getMaximum(1));
        double wide = extent.getWidth() / image.getWidth();
        double high = extent.getHeight() / image.getHeight();
        if (Math.abs(wide - high) > SAME_LENGTH * wide) {
            throw new UnreadableSourceException(
                    "cells of '" + file + "' are " + wide + " by " + high + " m, expected squares");
        }
        return new GridFrame(extent.getMinX(), extent.getMaxY(), wide, image.getWidth(), image.getHeight());
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
