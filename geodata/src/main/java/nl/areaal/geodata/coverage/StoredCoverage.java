package nl.areaal.geodata.coverage;

import nl.areaal.core.coverage.GridFrame;

/**
 * A coverage that is in the store.
 *
 * @param sha256 of the artefact with its cells
 */
public record StoredCoverage(Coverage coverage, GridFrame frame, String sha256) {}
