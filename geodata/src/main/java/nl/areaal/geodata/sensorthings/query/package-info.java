/** What a client asks of the entities, understood and checked, before any SQL is made of it. */
@NullMarked
package nl.areaal.geodata.sensorthings.query;

import org.jspecify.annotations.NullMarked;
