/** Entities as JSON: read and checked when partners send them, written when they ask. Pure functions of values. */
@NullMarked
package nl.areaal.ingest.sensorthings.entity;

import org.jspecify.annotations.NullMarked;
