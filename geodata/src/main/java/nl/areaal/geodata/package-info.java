/** Everything that is kept: the PostGIS schema, every line of SQL, the reading of spatial files, and the example region. */
@NullMarked
package nl.areaal.geodata;

import org.jspecify.annotations.NullMarked;
