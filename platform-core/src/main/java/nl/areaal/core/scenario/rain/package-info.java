/** How much of a cloudburst runs off the ground: the curve number method, by what covers each cell and what soil lies beneath. */
@NullMarked
package nl.areaal.core.scenario.rain;

import org.jspecify.annotations.NullMarked;
