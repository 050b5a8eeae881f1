/** The catalogue of all that can be had: linked data for other catalogues, records to search, and pages for people. */
@NullMarked
package nl.areaal.mapui.ogc.catalogue;

import org.jspecify.annotations.NullMarked;
