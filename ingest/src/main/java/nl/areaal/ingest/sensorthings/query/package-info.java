/** Reads what a URL asks for: its path and its OData options. Pure functions of text. */
@NullMarked
package nl.areaal.ingest.sensorthings.query;

import org.jspecify.annotations.NullMarked;
