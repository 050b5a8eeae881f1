package nl.areaal.geodata.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.HoleFilling;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.heat.HeatModel;
import nl.areaal.core.scenario.rain.RainModel;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.file.FeatureFiles;
import nl.areaal.geodata.file.FeatureSource;
import nl.areaal.geodata.file.Intake;
import nl.areaal.geodata.file.RasterFile;
import nl.areaal.geodata.file.SourceFeature;
import nl.areaal.geodata.file.SourceLayer;
import nl.areaal.geodata.file.Tally;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.LayerSpec;
import nl.areaal.geodata.layer.LayerWriter;
import nl.areaal.geodata.store.SharedFiles;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The square in Delft where the BGT and measured heights meet, in cells of 5 m. */
class RealFactsIT {
    private static final double CELL_METRES = 5;
    private static final List<String> GROUND = List.of(
            "pand",
            "wegdeel",
            "waterdeel",
            "begroeidterreindeel",
            "onbegroeidterreindeel",
            "scheiding",
            "kunstwerkdeel");

    private static TestStore store;
    private static BaselineReport report;
    private static FactBase facts;

    @BeforeAll
    static void load() throws Exception {
        Path bgt = SharedFiles.require("delft/bgt_delft.gpkg");
        Path heights = SharedFiles.require("delft/ahn3_dtm_05m_from_laz.tif");
        store = TestStore.create();
        new DatasetStore(store.dataSource())
                .save(new Dataset(
                        "bgt",
                        "BGT",
                        "",
                        new Stewardship("Kadaster", "us", "tests", "none", "CC0"),
                        Optional.empty(),
                        Handling.OPEN));
        try (FeatureSource source = FeatureFiles.open(bgt)) {
            for (SourceLayer layer : source.layers()) {
                write(source, layer);
            }
        }
        saveTerrain(heights);
        saveWeather();
        report = FactBaseline.build(store.dataSource(), CELL_METRES);
        facts = new FactStore(store.dataSource()).find().orElseThrow().facts();
    }

    @AfterAll
    static void close() throws Exception {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void makesFactsOfTheGroundWithoutALayerOfLandUse() {
        assertThat(report.made())
                .contains(Facts.BUILT, Facts.WATER, Facts.PUBLIC_GREEN, Facts.TERRAIN, Facts.RAIN_SUMMER);
        assertThat(report.missing()).contains(Facts.JOBS, Facts.RESIDENTS, Facts.DWELLINGS, Facts.PEAT);
    }

    @Test
    void waterAndGreenTakeTheShareOfACellThatPostGisMeasures() {
        Random random = new Random(5);
        GridFrame frame = facts.frame();
        int compared = 0;
        while (compared < 40) {
            int column = random.nextInt(frame.columns());
            int row = random.nextInt(frame.rows());
            double mapped = GROUND.stream()
                    .mapToDouble(table -> area(table, column, row))
                    .sum();
            if (mapped > 1) {
                assertThat((double) facts.layer(Facts.WATER).base().at(column, row))
                        .isCloseTo(area("waterdeel", column, row) / mapped, within(1e-3));
                assertThat((double) facts.layer(Facts.PUBLIC_GREEN).base().at(column, row))
                        .isCloseTo(area("begroeidterreindeel", column, row) / mapped, within(1e-3));
                compared++;
            }
        }
    }

    @Test
    void coversFitInTheirCells() {
        float[] tree = cells(Facts.TREE);
        for (int i = 0; i < tree.length; i++) {
            float sum = tree[i] + cells(Facts.SHRUB)[i] + cells(Facts.GRASS)[i] + cells(Facts.WATER)[i];
            assertThat(Float.isNaN(sum) || (sum >= 0 && sum <= 1.0001f)).isTrue();
        }
    }

    @Test
    void theTerrainHasNoHolesWhereItWasMeasured() {
        Grid terrain = facts.layer(Facts.TERRAIN).base();
        assertThat(terrain.valueAt(84_940, 447_527)).isBetween(-0.6f, 2.3f);
        int known = terrain.frame().cells() - HoleFilling.holes(terrain);
        assertThat(known * CELL_METRES * CELL_METRES).isCloseTo(265.0 * 230, within(4_000.0));
    }

    @Test
    void theDrySummerOf2018LiesOverAllOfIt() {
        assertThat(cells(Facts.RAIN_SUMMER)).containsOnly(244.8f);
        assertThat(cells(Facts.EVAPORATION_SUMMER)).containsOnly(551.5f); // as awk adds them up
    }

    @Test
    void heatAndRainGiveFiniteFiguresWhereTheGroundIsKnown() {
        FactBase known = facts.with(Facts.PEOPLE_NEAR, Grid.filled(facts.frame(), 700_000))
                .with(Facts.SOIL_GROUP, Grid.filled(facts.frame(), 4));
        for (CellModel model : List.of(new HeatModel(), new RainModel())) {
            assertThat(known.keys()).containsAll(model.card().reads());
            assertFinite(model, known);
        }
    }

    private static void assertFinite(CellModel model, FactBase known) {
        int[] finite = {0};
        model.evaluate(known.frame().whole(), known, (row, sets) -> {
            for (int column = 0; column < sets[0].length; column++) {
                boolean ground = !Float.isNaN(known.layer(Facts.BUILT).base().at(column, row));
                assertThat(Float.isFinite(sets[0][column])).isEqualTo(ground);
                finite[0] += ground ? 1 : 0;
            }
        });
        assertThat(finite[0]).isGreaterThan(1_900);
    }

    private static void write(FeatureSource source, SourceLayer layer) {
        LayerSpec spec = new LayerSpec(
                layer.name().replace('_', '-'),
                layer.name(),
                layer.name(),
                layer.kind(),
                0,
                LayerColumn.named(layer.properties()));
        Delivery delivery = new Delivery(
                "bgt", layer.name(), Delivery.checksumOf(layer.name()), "bgt_delft.gpkg", Optional.empty(), "tests");
        Tally tally = new Tally();
        Intake intake = new Intake(CrsTransform.toRegion(layer.requireCrs()), tally);
        try (Stream<SourceFeature> features = source.features(layer)) {
            new LayerWriter(store.dataSource()).write(spec, delivery, features.flatMap(intake::accept), tally::outcome);
        }
    }

    private static void saveTerrain(Path heights) {
        try (RasterFile file = RasterFile.open(heights)) {
            save(
                    Facts.TERRAIN,
                    "m",
                    HoleFilling.of(file.means(CELL_METRES), 100).grid());
        }
    }

    private static void saveWeather() throws Exception {
        Path days = SharedFiles.require("utrecht/knmi_debilt260_daily_20000101-20220321.txt.gz");
        GridFrame around = new GridFrame(84_000, 448_000, 1_000, 2, 1);
        float rain = (float) KnmiSummer.millimetres(days, 2018, "RH");
        float evaporation = (float) KnmiSummer.millimetres(days, 2018, "EV24");
        save(Facts.RAIN_SUMMER, "mm", Grid.filled(around, rain));
        save(Facts.EVAPORATION_SUMMER, "mm", Grid.filled(around, evaporation));
    }

    private static void save(LayerKey fact, String unit, Grid grid) {
        new CoverageStore(store.dataSource())
                .save(new Coverage(SourceCoverages.idOf(fact.id()), "x", "x", unit, List.of("a file")), grid);
    }

    private static float[] cells(LayerKey fact) {
        return facts.layer(fact).base().cells();
    }

    /** How many square metres of a cell lie in objects of a kind that lie on the ground. */
    private static double area(String kind, int column, int row) {
        GridFrame frame = facts.frame();
        double west = frame.originX() + column * CELL_METRES;
        double north = frame.originY() - row * CELL_METRES;
        return store.jdbc()
                .sql("""
                        select coalesce(sum(st_area(st_intersection(geometry, cell))), 0)
                        from layer_bgt_%s, st_makeenvelope(?, ?, ?, ?, 28992) cell
                        where geometry && cell and relatievehoogteligging = 0
                        """.formatted(kind))
                .params(west, north - CELL_METRES, west + CELL_METRES, north)
                .query(Double.class)
                .single();
    }
}
