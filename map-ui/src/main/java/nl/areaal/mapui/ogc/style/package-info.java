/** How the collections are drawn: MapLibre styles and legends, light and dark. */
@NullMarked
package nl.areaal.mapui.ogc.style;

import org.jspecify.annotations.NullMarked;
