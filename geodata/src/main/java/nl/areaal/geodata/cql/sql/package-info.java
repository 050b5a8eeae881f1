/** Filters held against what a collection can be asked for, as SQL in which every value is bound. */
@NullMarked
package nl.areaal.geodata.cql.sql;

import org.jspecify.annotations.NullMarked;
