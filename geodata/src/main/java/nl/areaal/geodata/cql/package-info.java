/**
 * Filters in the Common Query Language (CQL2, OGC 21-065r2) as a tree: what they say, apart from how they are written and
 * how they are answered.
 */
@NullMarked
package nl.areaal.geodata.cql;

import org.jspecify.annotations.NullMarked;
