/** How the answers of models are coloured: the scales that map tiles, their legends and the views share. */
@NullMarked
package nl.areaal.mapui.colour;

import org.jspecify.annotations.NullMarked;
