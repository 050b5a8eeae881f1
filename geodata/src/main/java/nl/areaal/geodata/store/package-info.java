/** The PostGIS store itself: its schema, connections and transactions, which the other packages of this module build on. */
@NullMarked
package nl.areaal.geodata.store;

import org.jspecify.annotations.NullMarked;
