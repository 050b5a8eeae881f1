package nl.areaal.ingest.layer;

import java.util.List;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.file.FeatureSource;

/** One way to bring a file of features into the store. */
interface Importer {
    /**
     * Loads what is asked for, within the transaction that runs.
     *
     * @return what is new in the store; empty when the same bytes were there
     */
    List<DatasetVersion> load(FeatureSource source, SourceFile file, ImportRequest request);
}
