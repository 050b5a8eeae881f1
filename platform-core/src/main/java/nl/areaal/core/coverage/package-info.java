/**
 * Values that cover the region cell by cell, and the loops that compute with them.
 *
 * <p>Every sum here is taken over whole numbers of a fixed small quantum, so it is the same to the bit in whatever order, window or
 * thread it is taken: a live answer of a small window equals the batch answer of the whole region.
 */
@NullMarked
package nl.areaal.core.coverage;

import org.jspecify.annotations.NullMarked;
