/** Dutch and English: which of the two a browser gets, and how numbers and times read in it. */
@NullMarked
package nl.areaal.mapui.language;

import org.jspecify.annotations.NullMarked;
