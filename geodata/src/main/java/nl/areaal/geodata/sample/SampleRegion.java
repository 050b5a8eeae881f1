package nl.areaal.geodata.sample;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.areaal.core.area.Area;
import nl.areaal.core.coverage.Grid;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.geodata.catalogue.CatalogueStore;
import nl.areaal.geodata.catalogue.Listing;
import nl.areaal.geodata.catalogue.Theme;
import nl.areaal.geodata.coverage.Coverage;
import nl.areaal.geodata.coverage.CoverageStore;
import nl.areaal.geodata.dataset.ContactPoint;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Outcome;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.layer.LayerFeature;
import nl.areaal.geodata.layer.LayerSpec;
import nl.areaal.geodata.layer.LayerWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the sample region, part by part. A part that is there in this version is left alone, so that a load which was broken
 * off is completed by the next one, and areas that were replaced by real ones stay real.
 */
public final class SampleRegion {
    static final String DATASET = "voorbeeldregio-utrecht";

    /** Goes up when the same seed gives another region. */
    private static final int VERSION = 1;

    private final DataSource database;
    private final DatasetStore datasets;
    private final Consumer<String> progress;
    private @Nullable World world;
    private @Nullable List<Area> areas;
    private @Nullable SampleLayers layers;

    private SampleRegion(DataSource database, Consumer<String> progress) {
        this.database = database;
        this.datasets = new DatasetStore(database);
        this.progress = progress;
    }

    /**
     * Brings the sample region into the store.
     *
     * @param seriesEnd readings go up to the last full hour before it
     * @param progress is told one line for each part
     */
    public static void load(DataSource database, Scale scale, Instant seriesEnd, Consumer<String> progress) {
        new SampleRegion(database, progress).load(scale, seriesEnd);
    }

    private void load(Scale scale, Instant seriesEnd) {
        datasets.save(dataset());
        new CatalogueStore(database).save(DATASET, listing());
        part("areas", "", this::saveAreas);
        layer(SampleLayers.LAND_USE, "", () -> layers().landUse());
        layer(SampleLayers.ROADS, "", () -> layers().roads());
        layer(SampleLayers.WATERWAYS, "", () -> layers().waterways());
        layer(SampleLayers.BUILDINGS, scale.name(), () -> layers().buildings(scale));
        layer(SampleLayers.TREES, scale.name(), () -> layers().trees(scale));
        for (SampleCoverage coverage : SampleCoverage.values()) {
            coverage(coverage);
        }
        part("goals", "", this::saveGoals);
        long readings = SampleSensors.load(database, seriesEnd);
        if (readings > 0) {
            progress.accept("sensors: " + readings + " readings added");
        }
    }

    private interface Saving {
        long save(Delivery delivery);
    }

    private void part(String name, String variant, Saving saving) {
        Delivery delivery = delivery(name, variant);
        if (datasets.same(delivery).isEmpty()) {
            progress.accept(name + ": " + saving.save(delivery));
        }
    }

    private void layer(LayerSpec layer, String variant, Supplier<Stream<LayerFeature>> features) {
        part(
                layer.collection(),
                variant,
                delivery -> new LayerWriter(database)
                        .write(layer, delivery, features.get())
                        .version()
                        .outcome()
                        .accepted());
    }

    private long saveAreas(Delivery delivery) {
        List<Area> made = areas();
        inTransaction(() -> {
            long version =
                    datasets.addVersion(delivery, Outcome.clean(made.size())).id();
            new AreaStore(database).saveAll(version, made);
        });
        return made.size();
    }

    private long saveGoals(Delivery delivery) {
        long[] saved = new long[1];
        inTransaction(() -> {
            saved[0] = new SampleGoals(database).save();
            new SampleStories(database).save();
            datasets.addVersion(delivery, Outcome.clean(saved[0]));
        });
        return saved[0];
    }

    private void coverage(SampleCoverage made) {
        part(made.part, "", delivery -> {
            Grid grid = made.grid(world());
            Coverage coverage = new Coverage(
                    made.id(), made.titleNl, made.titleEn, made.unit, List.of(DATASET + " version " + VERSION));
            inTransaction(() -> {
                new CoverageStore(database).save(coverage, grid, DATASET);
                datasets.addVersion(delivery, Outcome.clean(grid.frame().cells()));
            });
            return grid.frame().cells();
        });
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> work.run());
    }

    private static Delivery delivery(String part, String variant) {
        String description = String.join(
                "\n",
                DATASET,
                "version " + VERSION,
                part,
                variant,
                HexFormat.of().formatHex(SampleFacts.bytes()));
        return new Delivery(
                DATASET, part, Delivery.checksumOf(description), "SampleRegion", Optional.of("EPSG:28992"), "areaal");
    }

    private World world() {
        if (world == null) {
            progress.accept("drawing the land");
            world = World.make();
        }
        return world;
    }

    private List<Area> areas() {
        if (areas == null) {
            areas = SampleAreas.of(world());
        }
        return areas;
    }

    private SampleLayers layers() {
        if (layers == null) {
            layers = new SampleLayers(world(), areas().getFirst().boundary());
        }
        return layers;
    }

    private static Listing listing() {
        return new Listing(
                Optional.of(new ContactPoint("Areaal, voorbeeldregio", "areaal@example.org")),
                Optional.of(Theme.ENVI),
                List.of("voorbeeld", "gebieden", "gebouwen", "bomen", "grondgebruik", "wegen", "metingen"),
                Locale.of("nl"));
    }

    private static Dataset dataset() {
        return new Dataset(
                DATASET,
                "Voorbeeldregio Utrecht (voorbeeldgegevens)",
                "Een gestileerde provincie met echte namen, codes en cijfers (CBS 2022) en verzonnen vormen en metingen.",
                new Stewardship(
                        "Areaal",
                        "Areaal",
                        "Laten zien wat het platform kan, zonder gegevens van anderen",
                        "Geen persoonsgegevens; eigen werk, met openbare cijfers van het CBS",
                        "CC0 1.0; cijfers CBS, CC BY 4.0"),
                Optional.empty(),
                Handling.EXAMPLE);
    }
}
