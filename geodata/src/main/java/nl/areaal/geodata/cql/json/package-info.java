/** Filters as CQL2 JSON, read and written. */
@NullMarked
package nl.areaal.geodata.cql.json;

import org.jspecify.annotations.NullMarked;
