/** Filters as CQL2 text, read and written. */
@NullMarked
package nl.areaal.geodata.cql.text;

import org.jspecify.annotations.NullMarked;
