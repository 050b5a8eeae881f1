/** Buildings as 3D Tiles 1.1: which tiles there are, and on each its buildings as binary glTF 2.0 with their properties. */
@NullMarked
package nl.areaal.mapui.ogc.solid;

import org.jspecify.annotations.NullMarked;
