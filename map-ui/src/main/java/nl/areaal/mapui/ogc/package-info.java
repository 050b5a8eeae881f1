/**
 * Open map services for programs under {@code /ogc/v1}: features, vector tiles, map tiles and styles as the OGC API
 * standards describe them, and the explanation of figures.
 */
@NullMarked
package nl.areaal.mapui.ogc;

import org.jspecify.annotations.NullMarked;
