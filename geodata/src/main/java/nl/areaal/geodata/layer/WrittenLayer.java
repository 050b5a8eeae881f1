package nl.areaal.geodata.layer;

import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.dataset.DatasetVersion;

/**
 * What writing a layer did.
 *
 * @param replaced how many rows of the part's previous delivery went
 * @param newColumns columns that the table did not have before, in their order; all of them when the layer is new
 * @param changes against the part's previous delivery; empty when this is the first
 */
public record WrittenLayer(
        String collection,
        DatasetVersion version,
        long replaced,
        List<String> newColumns,
        Optional<LayerChanges> changes) {}
