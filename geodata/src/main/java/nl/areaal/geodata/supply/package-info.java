/** How feeds are run: pauses, repeats of what could not be used, how ingesters fare, and the end of what is kept. */
@NullMarked
package nl.areaal.geodata.supply;

import org.jspecify.annotations.NullMarked;
