/** SQL made of what clients ask and send: names from our own tables only, every value of theirs a bound parameter. */
@NullMarked
package nl.areaal.geodata.sensorthings.sql;

import org.jspecify.annotations.NullMarked;
