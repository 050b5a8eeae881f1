/** Map tiles: where a tile of the web's common grid lies, and how features become a Mapbox vector tile. */
@NullMarked
package nl.areaal.core.tile;

import org.jspecify.annotations.NullMarked;
