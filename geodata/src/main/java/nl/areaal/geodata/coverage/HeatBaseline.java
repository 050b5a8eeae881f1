package nl.areaal.geodata.coverage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.heat.HeatCover;
import nl.areaal.core.scenario.heat.HeatModel;
import nl.areaal.core.scenario.heat.LandUse;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the coverages that the heat model reads, from the land use, buildings, trees and inhabitants in the store. */
public final class HeatBaseline {
    private static final int FETCH_ROWS = 2_000;

    private final DataSource database;
    private final HeatSources sources;
    private final CoverageStore coverages;

    private HeatBaseline(DataSource database) {
        this.database = database;
        this.sources = new HeatSources(database);
        this.coverages = new CoverageStore(database);
    }

    /**
     * Makes the coverages, unless they have been made from the same inputs before.
     *
     * @return whether they were made now; false also when there is no land use to make them from
     */
    public static boolean build(DataSource database, double cellMetres) {
        return new HeatBaseline(database).build(cellMetres);
    }

    private boolean build(double cellMetres) {
        Optional<GridFrame> frame = sources.extent().map(extent -> GridFrame.covering(extent, cellMetres));
        if (frame.isEmpty()) {
            return false;
        }
        Optional<String> level = sources.populatedLevel();
        List<String> madeFrom = new ArrayList<>(sources.versions(level));
        madeFrom.add("land-use table version " + LandUse.TABLE_VERSION + " (assumption: shares per class)");
        if (isMade(frame.get(), madeFrom)) {
            return false;
        }
        save(gather(frame.get(), level), madeFrom);
        return true;
    }

    private boolean isMade(GridFrame frame, List<String> madeFrom) {
        return new HeatModel()
                .card().reads().stream()
                        .allMatch(fact -> coverages
                                .find(fact.id())
                                .filter(stored -> stored.frame().equals(frame)
                                        && stored.coverage().madeFrom().equals(madeFrom))
                                .isPresent());
    }

    private List<Grid> gather(GridFrame frame, Optional<String> level) {
        HeatCover cover = new HeatCover(frame);
        each(
                "select st_asbinary(geometry), class from layer_land_use order by id",
                (shape, row) -> LandUse.find(row.getString(2)).ifPresent(use -> cover.addLandUse(use, shape)));
        if (sources.has("layer_buildings")) {
            each(
                    "select st_asbinary(geometry) from layer_buildings order by id",
                    (shape, row) -> cover.addBuilding(shape));
        }
        if (sources.has("layer_trees")) {
            each(
                    "select st_asbinary(geometry), crown_metres from layer_trees where crown_metres > 0 order by id",
                    (shape, row) -> cover.addTree(shape.getCoordinate().x, shape.getCoordinate().y, row.getDouble(2)));
        }
        level.ifPresent(name -> each(
                "select st_asbinary(geometry), inhabitants from area where valid_to is null and inhabitants > 0"
                        + " and level = '" + name + "' order by code",
                (shape, row) -> cover.addInhabitants(row.getInt(2), shape)));
        return cover.grids();
    }

    private void save(List<Grid> grids, List<String> madeFrom) {
        List<Coverage> all = List.of(
                new Coverage("cover-built", "Bebouwd aandeel", "Built-up share", "1", madeFrom),
                new Coverage("cover-tree", "Aandeel bomen", "Tree cover", "1", madeFrom),
                new Coverage("cover-shrub", "Aandeel struiken", "Shrub cover", "1", madeFrom),
                new Coverage("cover-grass", "Aandeel gras", "Grass cover", "1", madeFrom),
                new Coverage("people-10km", "Mensen binnen 10 km", "People within 10 km", "1", madeFrom));
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            for (int i = 0; i < all.size(); i++) {
                coverages.save(all.get(i), grids.get(i));
            }
        });
    }

    private void each(String sql, ShapeReader reader) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // the driver streams only within a transaction
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH_ROWS);
                read(statement, reader);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | ParseException e) {
            throw new IllegalStateException("the heat coverages can't be made: " + e.getMessage(), e);
        }
    }

    private static void read(PreparedStatement statement, ShapeReader reader) throws SQLException, ParseException {
        WKBReader wkb = new WKBReader();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                reader.read(wkb.read(row.getBytes(1)), row);
            }
        }
    }

    /** Takes a shape and the rest of its row. */
    @FunctionalInterface
    private interface ShapeReader {
        void read(Geometry shape, ResultSet row) throws SQLException;
    }
}
