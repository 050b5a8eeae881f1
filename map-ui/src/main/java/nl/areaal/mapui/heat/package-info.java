/** How heat is coloured: the one scale that map tiles, their legend and the views share. */
@NullMarked
package nl.areaal.mapui.heat;

import org.jspecify.annotations.NullMarked;
