package nl.areaal.ingest.layer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.dataset.Delivery;
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
    public boolean load(FeatureSource source, SourceFile file, ImportRequest request) {
        List<SourceLayer> layers =
                request.layer().map(name -> List.of(source.layer(name))).orElseGet(source::layers);
        LayerNames names = new LayerNames(request.dataset(), writer::owner);
        boolean changed = false;
        for (SourceLayer layer : layers) {
            String collection = names.collection(layer.name());
            changed |= load(source, layer, collection, ImportDeliveries.of(file, layer, request));
        }
        if (request.layer().isEmpty()) {
            source.withoutGeometry().forEach(table -> report.say(table + ": has no geometry and is left out"));
        }
        return changed;
    }

    private boolean load(FeatureSource source, SourceLayer layer, String collection, Delivery delivery) {
        Optional<DatasetVersion> held = datasets.same(delivery);
        if (held.isPresent()) {
            report.unchanged(layer.name(), held.get());
            return false;
        }
        long start = System.nanoTime();
        DeclaredCrs crs = layer.requireCrs();
        CrsTransform toRegion = CrsTransform.toRegion(crs);
        Tally tally = new Tally();
        Intake intake = new Intake(toRegion, tally);
        LayerSpec spec = new LayerSpec(
                collection, layer.name(), layer.name(), layer.kind(), 0, LayerColumn.named(layer.properties()));
        try (Stream<SourceFeature> features = source.features(layer)) {
            WrittenLayer written = writer.write(spec, delivery, features.flatMap(intake::accept), tally::outcome);
            report.loaded(layer.name(), "collection " + collection, written.version(), System.nanoTime() - start);
        }
        if (toRegion.accuracyMetres() > 0) {
            report.say("  from %s: positions are within %.3f m".formatted(crs, toRegion.accuracyMetres()));
        }
        report.renamed(spec.columns());
        return true;
    }
}
