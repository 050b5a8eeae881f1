package nl.areaal.ingest.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.HoleFilling;
import nl.areaal.core.scenario.Facts;
import nl.areaal.geodata.coverage.Coverage;
import nl.areaal.geodata.coverage.CoverageStore;
import nl.areaal.geodata.coverage.FactCoverage;
import nl.areaal.geodata.coverage.SourceCoverages;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.dataset.Outcome;
import nl.areaal.geodata.dataset.Remark;
import nl.areaal.geodata.file.RasterFile;
import nl.areaal.ingest.command.UsageException;

/**
 * Takes a GeoTIFF for the source of a fact: means over cells of a usable size, and for terrain the holes under buildings filled from
 * their rims. What was filled is told, and kept with the version.
 */
final class CoverageImport {
    /** Farther than the middle of the widest buildings; beyond it a survey ends. */
    static final double FILLING_REACH_METRES = 100;

    private final CoverageStore coverages;
    private final DatasetStore datasets;
    private final ImportReport report;

    CoverageImport(DataSource store, ImportReport report) {
        coverages = new CoverageStore(store);
        datasets = new DatasetStore(store);
        this.report = report;
    }

    /** Loads the file within the transaction that runs; empty when the same was loaded before. */
    List<DatasetVersion> load(RasterFile raster, SourceFile file, ImportRequest request) {
        FactCoverage fact = fact(request);
        double cellMetres = Math.max(request.cellMetres(), raster.frame().cellMetres());
        Delivery delivery = delivery(fact, cellMetres, file, request);
        Optional<DatasetVersion> held = datasets.same(delivery).filter(version -> isThere(fact, version));
        if (held.isPresent()) {
            report.unchanged(fact.key().id(), held.get());
            return List.of();
        }
        long start = System.nanoTime();
        HoleFilling filling = filled(fact, raster.means(cellMetres));
        DatasetVersion version = datasets.addVersion(delivery, outcome(raster, filling));
        save(fact, filling.grid(), version);
        report.loaded(
                fact.key().id(),
                "coverage " + SourceCoverages.idOf(fact.key().id()),
                version,
                System.nanoTime() - start);
        report.say("  make the facts anew with: ./areaal baseline");
        return List.of(version);
    }

    private static FactCoverage fact(ImportRequest request) {
        String name = request.layer().orElse(Facts.TERRAIN.id());
        return FactCoverage.find(name)
                .filter(FactCoverage::canBeMeasured)
                .orElseThrow(() -> new UsageException("--layer is '" + name + "', expected "
                        + String.join(" or ", FactCoverage.measurableIds()) + " for a GeoTIFF"));
    }

    private static Delivery delivery(FactCoverage fact, double cellMetres, SourceFile file, ImportRequest request) {
        String part = String.format(
                Locale.ROOT, "coverage/%s in cells of %s m", fact.key().id(), cellMetres);
        return new Delivery(
                request.dataset(), part, file.sha256(), file.name(), Optional.of("EPSG:28992"), request.user());
    }

    private boolean isThere(FactCoverage fact, DatasetVersion version) {
        return coverages
                .find(SourceCoverages.idOf(fact.key().id()))
                .filter(stored -> stored.coverage().madeFrom().contains(line(version)))
                .isPresent();
    }

    private static String line(DatasetVersion version) {
        Delivery delivery = version.delivery();
        return delivery.datasetId() + " version " + version.version() + ", " + delivery.part() + ", sha256 "
                + delivery.checksumSha256();
    }

    /** Holes are filled in terrain alone: it goes on under a building, which cannot be said of every quantity. */
    private static HoleFilling filled(FactCoverage fact, Grid grid) {
        return fact == FactCoverage.TERRAIN
                ? HoleFilling.of(grid, FILLING_REACH_METRES)
                : new HoleFilling(grid, HoleFilling.holes(grid), 0);
    }

    private static Outcome outcome(RasterFile raster, HoleFilling filling) {
        long cells = filling.grid().frame().cells();
        int unknown = filling.holes() - filling.filled();
        List<Remark> remarks = new ArrayList<>();
        remark(
                remarks,
                "cells of the file without a value",
                raster.emptyCells(),
                raster.frame().cells());
        remark(remarks, "cells without any value filled from around them", filling.filled(), cells);
        remark(remarks, "cells left without a value", unknown, cells);
        return new Outcome(cells - unknown, filling.filled(), unknown, remarks);
    }

    private static void remark(List<Remark> remarks, String reason, long count, long of) {
        if (count > 0) {
            remarks.add(new Remark(reason, count, String.format(Locale.ROOT, "%.1f %% of %d", 100.0 * count / of, of)));
        }
    }

    private void save(FactCoverage fact, Grid grid, DatasetVersion version) {
        List<String> madeFrom = new ArrayList<>(List.of(line(version)));
        if (fact == FactCoverage.TERRAIN) {
            madeFrom.add("holes filled from around them, up to " + FILLING_REACH_METRES + " m from what was measured");
        }
        Coverage coverage = fact.madeFrom(madeFrom);
        coverages.save(
                new Coverage(
                        SourceCoverages.idOf(coverage.id()),
                        coverage.titleNl(),
                        coverage.titleEn(),
                        coverage.unit(),
                        madeFrom),
                grid,
                version.delivery().datasetId());
    }
}
