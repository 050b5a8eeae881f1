package nl.areaal.ingest.layer;

import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.file.SourceLayer;

/** Says what is delivered when a layer of a file is imported. */
final class ImportDeliveries {
    private ImportDeliveries() {}

    static Delivery ofFeatures(SourceFile file, SourceLayer layer, ImportRequest request) {
        return of(file, layer.name(), layer, request);
    }

    /** Marked as areas: the same layer may be imported as features too. */
    static Delivery ofAreas(SourceFile file, SourceLayer layer, ImportRequest request) {
        return of(file, "areas/" + layer.name(), layer, request);
    }

    private static Delivery of(SourceFile file, String part, SourceLayer layer, ImportRequest request) {
        return new Delivery(
                request.dataset(),
                part,
                file.sha256(),
                file.name(),
                layer.crs().map(DeclaredCrs::text),
                request.user());
    }
}
