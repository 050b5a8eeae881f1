/** Coverages in the store, and the making of those that models read from the layers and areas that are there. */
@NullMarked
package nl.areaal.geodata.coverage;

import org.jspecify.annotations.NullMarked;
