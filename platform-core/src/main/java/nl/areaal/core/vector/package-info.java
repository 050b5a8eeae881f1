/**
 * Outlines laid over outlines: how much of one polygon lies within another, without a grid in between.
 *
 * <p>Nothing here builds the outline of an intersection, because nobody asks for it: an indicator needs its area alone, and an area
 * can be summed edge by edge without any decision about topology that rounding could get wrong.
 */
@NullMarked
package nl.areaal.core.vector;

import org.jspecify.annotations.NullMarked;
