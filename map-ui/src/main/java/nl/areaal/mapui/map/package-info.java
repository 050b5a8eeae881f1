/**
 * The map and the charts as typed server-side components. Views say what to show in records of this package; the Lit
 * elements {@code areaal-map} and {@code areaal-chart} draw it. Data itself (tiles, live readings) goes to the browser by
 * URL and never through these components.
 */
@NullMarked
package nl.areaal.mapui.map;

import org.jspecify.annotations.NullMarked;
