/** The application for people and programs: views on the map, and open OGC services. */
@NullMarked
package nl.areaal.mapui;

import org.jspecify.annotations.NullMarked;
