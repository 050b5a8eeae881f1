/**
 * Scenarios frozen into one file that stands alone: figures, maps, a report that opens offline, every input, and what it takes to
 * compute all of it again.
 */
@NullMarked
package nl.areaal.geodata.dossier;

import org.jspecify.annotations.NullMarked;
