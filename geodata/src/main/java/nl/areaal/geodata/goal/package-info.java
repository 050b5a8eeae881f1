/** Goals of areas, what is done for them, and what people wrote about how they stand. */
@NullMarked
package nl.areaal.geodata.goal;

import org.jspecify.annotations.NullMarked;
