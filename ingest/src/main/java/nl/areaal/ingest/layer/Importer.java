package nl.areaal.ingest.layer;

import nl.areaal.geodata.file.FeatureSource;

/** One way to bring a file of features into the store. */
interface Importer {
    /**
     * Loads what is asked for, within the transaction that runs.
     *
     * @return whether the store changed
     */
    boolean load(FeatureSource source, SourceFile file, ImportRequest request);
}
