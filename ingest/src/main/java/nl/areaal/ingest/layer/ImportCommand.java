package nl.areaal.ingest.layer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.areaal.geodata.catalogue.CatalogueStore;
import nl.areaal.geodata.catalogue.Listing;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.file.FeatureFiles;
import nl.areaal.geodata.file.FeatureSource;
import nl.areaal.geodata.file.RasterFile;
import nl.areaal.geodata.store.StoreAddress;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.Command;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a file, or a document at an address, into the store: all of it or nothing. */
public final class ImportCommand implements Command {
    private static final ZoneId OUR_ZONE = ZoneId.of("Europe/Amsterdam");

    private final Supplier<StoreAddress> store;
    private final ObservationFiles observations;
    private final Consumer<List<DatasetVersion>> loaded;
    private final PrintStream out;

    /**
     * Makes the command.
     *
     * @param loaded is told what is new in the store once it is there
     */
    public ImportCommand(
            Supplier<StoreAddress> store,
            ObservationFiles observations,
            Consumer<List<DatasetVersion>> loaded,
            PrintStream out) {
        this.store = store;
        this.observations = observations;
        this.loaded = loaded;
        this.out = out;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "FILE_OR_URL... --dataset ID [--layer NAME] [--id PROPERTY] [--as areas|features|observations|coverage] [--title T] [--publisher P]"
                + " [--steward S] [--licence L] [--purpose P] [--legal-ground G] [--classification public|internal]"
                + " [--contact-name N --contact-email E] [--theme CODE] [--keywords A,B] [--language nl|en]"
                + " [--valid-from DATE] [--cell-metres N] [--allow-private yes] [--mapping NAME_OR_FILE] [--stations FILE]";
    }

    @Override
    public String summary() {
        return "load a file (GeoPackage, GeoJSON, Shapefile, FlatGeobuf, GML, CSV, GeoTIFF) or an OGC service (API Features, WFS)"
                + " and say what was repaired or refused";
    }

    @Override
    public void run(Arguments arguments) throws Exception {
        ImportRequest request = ImportRequest.of(arguments, LocalDate.now(OUR_ZONE));
        if (request.kind() == ImportKind.OBSERVATIONS) {
            observations.load(request.observations());
            return;
        }
        for (String source : request.sources()) {
            if (Download.isAddress(source)) {
                fetch(source, request);
            } else {
                load(SourceFile.of(Path.of(source), source), request);
            }
        }
    }

    private void fetch(String address, ImportRequest request) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("areaal-import");
        try {
            Fetched fetched =
                    new FeatureService(new Download(request.allowPrivate())).fetch(address, folder, request.dataset());
            load(SourceFile.of(fetched, address), request);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void load(SourceFile file, ImportRequest request) {
        DataSource source = store.get().dataSource();
        ImportReport report = new ImportReport(out);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        List<DatasetVersion> versions;
        try {
            versions = transaction.execute(status -> {
                enter(new DatasetStore(source), request, report);
                list(new CatalogueStore(source), request);
                return load(source, report, file, request);
            });
        } catch (RuntimeException e) {
            report.say("nothing was changed");
            throw e;
        }
        loaded.accept(versions);
    }

    private static List<DatasetVersion> load(
            DataSource source, ImportReport report, SourceFile file, ImportRequest request) {
        if (request.kind() == ImportKind.COVERAGE) {
            try (RasterFile raster = RasterFile.open(file.path())) {
                return new CoverageImport(source, report).load(raster, file, request);
            }
        }
        Importer importer =
                request.kind() == ImportKind.AREAS ? new AreaImport(source, report) : new FeatureImport(source, report);
        try (FeatureSource features = FeatureFiles.open(file.paths(), file.crs())) {
            return importer.load(features, file, request);
        }
    }

    private static void list(CatalogueStore catalogue, ImportRequest request) {
        Listing before = catalogue.listing(request.dataset()).orElse(Listing.UNSTATED);
        catalogue.save(request.dataset(), request.listing().applyTo(before));
    }

    /** No data without a dataset: one that is not in the catalogue is entered, and what is missing is said aloud. */
    private static void enter(DatasetStore datasets, ImportRequest request, ImportReport report) {
        Optional<Dataset> known = datasets.find(request.dataset());
        Dataset entered = request.terms().applyTo(request.dataset(), known);
        if (known.isEmpty()) {
            report.say("dataset " + request.dataset() + " is new in the catalogue");
            if (!request.terms().missing().isEmpty()) {
                report.say("  '" + Stewardship.NOT_STATED + "' until you give "
                        + String.join(", ", request.terms().missing()));
            }
        } else if (!known.get().equals(entered)) {
            report.say("dataset " + request.dataset() + " is described anew in the catalogue");
        }
        datasets.save(entered);
    }
}
