package nl.areaal.geodata.origin;

import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetVersion;

/** The delivery that an area's boundary and figures come from. */
public record AreaOrigin(Dataset dataset, DatasetVersion version) {}
