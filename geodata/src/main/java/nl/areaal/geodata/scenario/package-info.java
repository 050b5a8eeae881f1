/** Scenarios and what running them gave, with its provenance. */
@NullMarked
package nl.areaal.geodata.scenario;

import org.jspecify.annotations.NullMarked;
