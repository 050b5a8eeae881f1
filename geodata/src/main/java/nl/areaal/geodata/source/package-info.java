/** Asking servers of others: where we may look, and how much we take. */
@NullMarked
package nl.areaal.geodata.source;

import org.jspecify.annotations.NullMarked;
