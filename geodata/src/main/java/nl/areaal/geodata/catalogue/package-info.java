/** The catalogue as its readers see it: each dataset with who to ask about it, what it is about and what can be had of it. */
@NullMarked
package nl.areaal.geodata.catalogue;

import org.jspecify.annotations.NullMarked;
