package nl.areaal.geodata.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.baseline.LandFacts;
import nl.areaal.core.scenario.baseline.PeopleFacts;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes facts from land use, buildings, trees and the people of areas; each layer is read once. */
final class GroundRule implements FactRule {
    private static final List<LayerKey> OF_LAND = List.of(
            Facts.BUILT,
            Facts.TREE,
            Facts.SHRUB,
            Facts.GRASS,
            Facts.WATER,
            Facts.PUBLIC_GREEN,
            Facts.HABITAT,
            Facts.HOUSING_EXCLUDED,
            Facts.STORAGE,
            Facts.TURBINES);
    private static final String BUILDINGS = "layer_buildings";
    private static final String TREES = "layer_trees";

    private final DataSource database;
    private final StoreTables tables;
    private final LayerShapes shapes;
    private final List<LandSource> land;
    private final PopulatedAreas areas;

    GroundRule(DataSource database) {
        this.database = database;
        tables = new StoreTables(database);
        shapes = new LayerShapes(database);
        land = LandSource.find(tables);
        areas = new PopulatedAreas(database);
    }

    /** How far the land reaches whose use is known. */
    Optional<Envelope> extent() {
        Envelope all = new Envelope();
        JdbcClient jdbc = JdbcClient.create(database);
        land.forEach(source -> Extents.of(jdbc, source.from(), List.of()).ifPresent(all::expandToInclude));
        return Optional.of(all).filter(extent -> !extent.isNull());
    }

    @Override
    public Map<LayerKey, List<String>> inputs() {
        Map<LayerKey, List<String>> inputs = new HashMap<>();
        List<String> ofLand = landInputs();
        if (!land.isEmpty()) {
            OF_LAND.forEach(fact -> inputs.put(fact, ofLand));
        }
        if (!land.isEmpty() && land.stream().noneMatch(LandSource::isBgt)) {
            inputs.put(Facts.JOBS, ofLand);
        }
        Optional<String> level = areas.level();
        List<String> ofPeople = peopleInputs(ofLand, level);
        if (level.isPresent()) {
            inputs.put(Facts.RESIDENTS, ofPeople);
            inputs.put(Facts.PEOPLE_NEAR, ofPeople);
        }
        if (level.isPresent() || dwellingsColumn().isPresent()) {
            inputs.put(Facts.DWELLINGS, ofPeople);
        }
        return inputs;
    }

    private List<String> landInputs() {
        Stream<String> ofLand = land.stream().map(LandSource::table);
        Stream<String> others = Stream.of(BUILDINGS, TREES).filter(tables::has);
        List<String> lines =
                new ArrayList<>(tables.deliveries(Stream.concat(ofLand, others).toList()));
        lines.addAll(land.isEmpty() ? List.of() : LandSource.rules(land));
        return lines;
    }

    private List<String> peopleInputs(List<String> ofLand, Optional<String> level) {
        List<String> lines = new ArrayList<>(ofLand);
        level.ifPresent(name -> lines.addAll(tables.deliveriesOfAreas(name)));
        lines.add("people rule version 1 (assumption: spread evenly over the land of their area that is lived on)");
        return lines;
    }

    private Optional<String> dwellingsColumn() {
        return tables.column(BUILDINGS, "dwellings");
    }

    @Override
    public FactBase make(GridFrame frame, List<LayerKey> wanted) {
        LandFacts ground = new LandFacts(frame);
        Envelope box = frame.extent();
        for (LandSource source : land) {
            shapes.each(
                    source.classColumn(),
                    source.from(),
                    "id",
                    box,
                    (shape, row) -> source.use()
                            .apply(Optional.ofNullable(row.getString(2)).orElse(""))
                            .ifPresent(use -> ground.addLand(use, shape)));
        }
        addBuildings(ground, box);
        addTrees(ground, box);
        PeopleFacts people = ground.people();
        areas.spread(people, frame);
        return joined(people.facts(), ground.facts());
    }

    private void addBuildings(LandFacts ground, Envelope box) {
        if (tables.has(BUILDINGS)) {
            String dwellings = dwellingsColumn()
                    .map(column -> "coalesce(" + column + ", 0)")
                    .orElse("0");
            shapes.each(
                    dwellings,
                    BUILDINGS + " where true",
                    "id",
                    box,
                    (shape, row) -> ground.addBuilding(shape, row.getDouble(2)));
        } else {
            for (String table : tables.ofCollection(BgtLand.BUILDING.collection())) {
                String source = table + " where " + LandSource.bgtCondition(table, tables);
                shapes.each("0", source, "id", box, (shape, row) -> ground.addBuilding(shape, 0));
            }
        }
    }

    private void addTrees(LandFacts ground, Envelope box) {
        if (tables.column(TREES, "crown_metres").isPresent()) {
            shapes.each(
                    "crown_metres",
                    TREES + " where crown_metres > 0",
                    "id",
                    box,
                    (shape, row) -> ground.addTree(shape.getCoordinate().x, shape.getCoordinate().y, row.getDouble(2)));
        }
    }

    private static FactBase joined(FactBase first, FactBase second) {
        FactBase both = first;
        for (LayerKey key : second.keys()) {
            both = both.with(key, second.layer(key));
        }
        return both;
    }
}
