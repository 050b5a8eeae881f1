package nl.areaal.geodata.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.LayerKey;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the facts that models read, all on one frame, from what the store holds. A fact for which nothing is there is left out: a model
 * that needs it says so.
 */
public final class FactBaseline {
    /** Some 56 x 56 km at 7 m, or the whole country at 35 m. */
    private static final long MOST_CELLS = 64_000_000;

    private final DataSource database;
    private final CoverageStore coverages;
    private final GroundRule ground;
    private final RasterRule rasters;

    private FactBaseline(DataSource database) {
        this.database = database;
        coverages = new CoverageStore(database);
        ground = new GroundRule(database);
        rasters = new RasterRule(coverages);
    }

    /** Makes the facts over all land whose use is known, or over all areas when that is nowhere known. */
    public static BaselineReport build(DataSource database, double cellMetres) {
        return build(database, cellMetres, Optional.empty());
    }

    /**
     * Makes the facts, except those that have been made from the same inputs before.
     *
     * @param within the code of an area: the frame is drawn around it
     * @throws IllegalArgumentException when there is no such area, or the frame would be too large
     */
    public static BaselineReport build(DataSource database, double cellMetres, Optional<String> within) {
        return new FactBaseline(database).build(cellMetres, within);
    }

    private BaselineReport build(double cellMetres, Optional<String> within) {
        Optional<GridFrame> frame = extent(within).map(extent -> frame(extent, cellMetres));
        return frame.map(this::build).orElseGet(() -> new BaselineReport(frame, List.of(), List.of(), all()));
    }

    private Optional<Envelope> extent(Optional<String> within) {
        PopulatedAreas areas = new PopulatedAreas(database);
        if (within.isPresent()) {
            return Optional.of(areas.extentOf(within.get())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "area is '" + within.get() + "', expected the code of one that is in the store")));
        }
        return ground.extent().or(areas::extent);
    }

    private static GridFrame frame(Envelope extent, double cellMetres) {
        double cells = extent.getWidth() / cellMetres * (extent.getHeight() / cellMetres);
        if (cells > MOST_CELLS) {
            throw new IllegalArgumentException(String.format(
                    "cells are %.0f million, expected at most %d million: take larger cells, or stay within one area",
                    cells / 1e6, MOST_CELLS / 1_000_000));
        }
        return GridFrame.covering(extent, cellMetres);
    }

    private BaselineReport build(GridFrame frame) {
        List<LayerKey> made = new ArrayList<>();
        List<LayerKey> kept = new ArrayList<>();
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        transaction.executeWithoutResult(status -> {
            Map<LayerKey, List<String>> ofRasters = rasters.inputs();
            Map<LayerKey, List<String>> ofGround = new HashMap<>(ground.inputs());
            ofGround.keySet().removeAll(ofRasters.keySet()); // what somebody measured goes before what we deduce
            apply(rasters, ofRasters, frame, made, kept);
            apply(ground, ofGround, frame, made, kept);
            coverages.delete(missing(made, kept).stream().map(LayerKey::id).toList());
        });
        return new BaselineReport(Optional.of(frame), made, kept, missing(made, kept));
    }

    private void apply(
            FactRule rule,
            Map<LayerKey, List<String>> inputs,
            GridFrame frame,
            List<LayerKey> made,
            List<LayerKey> kept) {
        List<LayerKey> wanted = new ArrayList<>();
        inputs.forEach((fact, lines) -> (isMade(fact, lines, frame) ? kept : wanted).add(fact));
        if (!wanted.isEmpty()) {
            FactBase facts = rule.make(frame, wanted);
            wanted.retainAll(facts.keys());
            wanted.forEach(fact -> coverages.save(
                    FactCoverage.of(fact).madeFrom(inputs.getOrDefault(fact, List.of())),
                    facts.layer(fact).base()));
            made.addAll(wanted);
        }
    }

    private boolean isMade(LayerKey fact, List<String> inputs, GridFrame frame) {
        return coverages
                .find(fact.id())
                .filter(stored -> stored.frame().equals(frame)
                        && stored.coverage().madeFrom().equals(inputs))
                .isPresent();
    }

    private static List<LayerKey> missing(List<LayerKey> made, List<LayerKey> kept) {
        return all().stream()
                .filter(fact -> !made.contains(fact) && !kept.contains(fact))
                .toList();
    }

    private static List<LayerKey> all() {
        return Arrays.stream(FactCoverage.values()).map(FactCoverage::key).toList();
    }
}
