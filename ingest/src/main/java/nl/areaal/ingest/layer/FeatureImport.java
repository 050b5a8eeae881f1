package nl.areaal.ingest.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.file.FeatureIds;
import nl.areaal.geodata.file.FeatureSource;
import nl.areaal.geodata.file.Intake;
import nl.areaal.geodata.file.SourceFeature;
import nl.areaal.geodata.file.SourceLayer;
import nl.areaal.geodata.file.Tally;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.LayerSpec;
import nl.areaal.geodata.layer.LayerWriter;
import nl.areaal.geodata.layer.WrittenLayer;

/** Puts each layer of a file into a collection of its own. */
final class FeatureImport implements Importer {
    private final LayerWriter writer;
    private final DatasetStore datasets;
    private final ImportReport report;

    FeatureImport(DataSource store, ImportReport report) {
        writer = new LayerWriter(store);
        datasets = new DatasetStore(store);
        this.report = report;
    }

    @Override
    public List<DatasetVersion> load(FeatureSource source, SourceFile file, ImportRequest request) {
        List<SourceLayer> layers =
                request.layer().map(name -> List.of(source.layer(name))).orElseGet(source::layers);
        LayerNames names = new LayerNames(request.dataset(), writer::owner);
        List<DatasetVersion> loaded = new ArrayList<>();
        Optional<String> title = layers.size() == 1 ? request.terms().title() : Optional.empty();
        for (SourceLayer layer : layers) {
            LayerSpec spec = spec(layer, names.collection(layer.name()), title.orElse(layer.name()));
            load(source, layer, spec, ImportDeliveries.ofFeatures(file, layer, request), ids(layer, request))
                    .ifPresent(loaded::add);
        }
        if (request.layer().isEmpty()) {
            source.withoutGeometry().forEach(table -> report.say(table + ": has no geometry and is left out"));
        }
        return loaded;
    }

    private Optional<DatasetVersion> load(
            FeatureSource source, SourceLayer layer, LayerSpec spec, Delivery delivery, FeatureIds ids) {
        Optional<DatasetVersion> held = datasets.same(delivery);
        if (held.isPresent()) {
            report.unchanged(layer.name(), held.get());
            return Optional.empty();
        }
        long start = System.nanoTime();
        DeclaredCrs crs = layer.requireCrs();
        CrsTransform toRegion = CrsTransform.toRegion(crs);
        Tally tally = new Tally();
        WrittenLayer written = write(source, layer, spec, delivery, new Intake(toRegion, tally, ids), tally);
        DatasetVersion version = written.version();
        report.loaded(layer.name(), "collection " + spec.collection(), version, System.nanoTime() - start);
        written.changes().ifPresent(report::changes);
        if (toRegion.accuracyMetres() > 0) {
            report.say(
                    String.format(Locale.ROOT, "  from %s: positions are within %s m", crs, toRegion.accuracyMetres()));
        }
        report.renamed(spec.columns());
        return Optional.of(version);
    }

    private WrittenLayer write(
            FeatureSource source, SourceLayer layer, LayerSpec spec, Delivery delivery, Intake intake, Tally tally) {
        try (Stream<SourceFeature> features = source.features(layer)) {
            return writer.write(spec, delivery, features.flatMap(intake::accept), tally::outcome);
        }
    }

    private static FeatureIds ids(SourceLayer layer, ImportRequest request) {
        return request.id().map(name -> FeatureIds.ofProperty(name, layer)).orElse(FeatureIds.OF_SOURCE);
    }

    private static LayerSpec spec(SourceLayer layer, String collection, String title) {
        return new LayerSpec(collection, title, title, layer.kind(), 0, LayerColumn.named(layer.properties()));
    }
}
