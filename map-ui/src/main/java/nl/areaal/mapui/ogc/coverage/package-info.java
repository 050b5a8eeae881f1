/** The cells of models and of grids by OGC API - Environmental Data Retrieval: at a place, along a line, and cut out as a file. */
@NullMarked
package nl.areaal.mapui.ogc.coverage;

import org.jspecify.annotations.NullMarked;
