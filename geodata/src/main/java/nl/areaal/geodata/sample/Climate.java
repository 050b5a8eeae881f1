package nl.areaal.geodata.sample;

import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;

/**
 * Rain, evaporation and the air that comes from elsewhere: smooth fields of cells of a kilometre, about as high as they are in a
 * usual year. Made up.
 */
final class Climate {
    private static final long SEED = 149;
    private static final double CELL_METRES = 1_000;
    private static final double CITY_X = 136_000;
    private static final double CITY_Y = 456_000;
    private static final double CITY_REACH_METRES = 10_000;
    private static final double RIDGE_REACH_METRES = 6_000;

    private Climate() {}

    /** Rain from April to September, in mm: some more where the ridge lifts the air. */
    static Grid rain(World world) {
        return grid(world, (x, y) -> 400 + 45 * nearRidge(x, y) + 15 * Noise.rough(SEED, x, y, 12_000));
    }

    /** Makkink evaporation from April to September, in mm: some more towards the sunny coast. */
    static Grid evaporation(World world) {
        return grid(world, (x, y) -> 490 - (x - 118_000) / 2_500 + 6 * Noise.rough(SEED + 3, x, y, 15_000));
    }

    /** Nitrogen dioxide, yearly mean in ug/m3: more over the city. */
    static Grid no2(World world) {
        return grid(world, (x, y) -> 11 + 6 * nearCity(x, y) + Noise.rough(SEED + 6, x, y, 10_000));
    }

    /** Particulate matter (PM10), yearly mean in ug/m3. */
    static Grid pm10(World world) {
        return grid(world, (x, y) -> 15 + 1.5 * nearCity(x, y) + 0.5 * Noise.rough(SEED + 9, x, y, 10_000));
    }

    /** Ozone, yearly mean in ug/m3: less over the city, where nitrogen oxides use it up. */
    static Grid o3(World world) {
        return grid(world, (x, y) -> 49 - 5 * nearCity(x, y) + Noise.rough(SEED + 12, x, y, 10_000));
    }

    private static double nearRidge(double x, double y) {
        return bell(Geography.metresFromRidge(x, y) / RIDGE_REACH_METRES);
    }

    private static double nearCity(double x, double y) {
        return bell(Math.hypot(x - CITY_X, y - CITY_Y) / CITY_REACH_METRES);
    }

    private static double bell(double away) {
        return StrictMath.exp(-away * away);
    }

    private static Grid grid(World world, World.Field field) {
        SampleFrame board = world.frame();
        int columns = (int) Math.ceil(board.columns() * board.cellMetres() / CELL_METRES);
        int rows = (int) Math.ceil(board.rows() * board.cellMetres() / CELL_METRES);
        float[] cells = new float[columns * rows];
        for (int cell = 0; cell < cells.length; cell++) {
            double x = board.west() + (cell % columns + 0.5) * CELL_METRES;
            double y = board.north() - (Math.floorDiv(cell, columns) + 0.5) * CELL_METRES;
            cells[cell] = Math.round(field.at(x, y) * 10) / 10f;
        }
        return new Grid(new GridFrame(board.west(), board.north(), CELL_METRES, columns, rows), cells);
    }
}
