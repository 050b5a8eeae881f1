/** The areas of the region that numbers are reported for: provincie, gemeente, wijk, buurt, water board, or drawn by a user. */
@NullMarked
package nl.areaal.core.area;

import org.jspecify.annotations.NullMarked;
