package nl.areaal.ingest.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.areaal.core.area.Area;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.geodata.area.SavedAreas;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.dataset.Remark;
import nl.areaal.geodata.file.FeatureSource;
import nl.areaal.geodata.file.Intake;
import nl.areaal.geodata.file.SourceFeature;
import nl.areaal.geodata.file.SourceLayer;
import nl.areaal.geodata.file.Tally;
import nl.areaal.geodata.file.UnreadableSourceException;

/** Takes the layers provincie, gemeente, wijk and buurt of a file for the areas of the region. */
final class AreaImport implements Importer {
    private static final List<AreaLevel> LEVELS =
            List.of(AreaLevel.PROVINCIE, AreaLevel.WATERSCHAP, AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT);

    private final AreaStore areas;
    private final DatasetStore datasets;
    private final ImportReport report;

    AreaImport(DataSource store, ImportReport report) {
        areas = new AreaStore(store);
        datasets = new DatasetStore(store);
        this.report = report;
    }

    @Override
    public List<DatasetVersion> load(FeatureSource source, SourceFile file, ImportRequest request) {
        Map<String, Integer> replaced = new TreeMap<>();
        List<DatasetVersion> loaded = new ArrayList<>();
        for (SourceLayer layer : layers(source, request.layer())) {
            load(source, layer, ImportDeliveries.ofAreas(file, layer, request), request.validFrom(), replaced)
                    .ifPresent(loaded::add);
        }
        replaced.forEach((dataset, count) -> report.say(count + " areas of " + dataset + " were replaced"));
        return loaded;
    }

    private Optional<DatasetVersion> load(
            FeatureSource source,
            SourceLayer layer,
            Delivery delivery,
            LocalDate validFrom,
            Map<String, Integer> replaced) {
        Optional<DatasetVersion> held = datasets.same(delivery).filter(this::isWhole);
        if (held.isPresent()) {
            report.unchanged(layer.name(), held.get());
            return Optional.empty();
        }
        long start = System.nanoTime();
        Tally tally = new Tally();
        List<Area> read = read(source, layer, tally, validFrom);
        DatasetVersion version = datasets.addVersion(delivery, tally.outcome());
        SavedAreas saved = areas.saveAll(version.id(), read);
        saved.replaced().forEach((dataset, count) -> replaced.merge(dataset, count, Integer::sum));
        report.loaded(layer.name(), "areas", version, System.nanoTime() - start);
        if (saved.removed() > 0) {
            report.say("  " + saved.removed() + " areas of the previous version are not in this one and were removed");
        }
        return Optional.of(version);
    }

    /** Whether no other dataset's areas took the place of these since. */
    private boolean isWhole(DatasetVersion version) {
        long joined = version.outcome().remarks().stream()
                .filter(remark -> remark.reason().equals(AreaAssembly.JOINED))
                .mapToLong(Remark::count)
                .sum();
        return areas.count(version.id()) == version.outcome().accepted() - joined;
    }

    private List<Area> read(FeatureSource source, SourceLayer layer, Tally tally, LocalDate validFrom) {
        AreaColumns columns = AreaColumns.of(layer);
        AreaParents parents = new AreaParents(areas, tally);
        Intake intake = new Intake(CrsTransform.toRegion(layer.requireCrs()), tally);
        AreaAssembly assembly = new AreaAssembly(columns, intake, tally);
        try (Stream<SourceFeature> features = source.features(layer)) {
            features.forEach(assembly::add);
        }
        return assembly.areas(parents, validFrom);
    }

    /** Larger levels first, so that each area finds its parent in the store. */
    private static List<SourceLayer> layers(FeatureSource source, Optional<String> wanted) {
        if (wanted.isPresent()) {
            return List.of(source.layer(wanted.get()));
        }
        List<SourceLayer> found = source.layers().stream()
                .filter(layer -> level(layer) >= 0)
                .sorted(Comparator.comparingInt(AreaImport::level))
                .toList();
        if (found.isEmpty()) {
            throw new UnreadableSourceException("layers are "
                    + source.layers().stream().map(SourceLayer::name).collect(Collectors.joining(", "))
                    + ", expected one whose name begins with provincie, gemeente, wijk or buurt, or --layer");
        }
        return found;
    }

    private static int level(SourceLayer layer) {
        String name = layer.name().toLowerCase(Locale.ROOT);
        for (AreaLevel level : LEVELS) {
            if (name.startsWith(level.word())) {
                return LEVELS.indexOf(level);
            }
        }
        return -1;
    }
}
