package nl.areaal.ingest.layer;

import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.file.SourceLayer;

/** Says what is delivered when a layer of a file is imported. */
final class ImportDeliveries {
    private ImportDeliveries() {}

    static Delivery of(SourceFile file, SourceLayer layer, ImportRequest request) {
        return new Delivery(
                request.dataset(),
                layer.name(),
                file.sha256(),
                file.name(),
                layer.crs().map(DeclaredCrs::text),
                request.user());
    }
}
