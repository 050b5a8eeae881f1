/** Turns the question round: how much of a measure reaches a target, and where a hectare of it does most. */
@NullMarked
package nl.areaal.core.scenario.inverse;

import org.jspecify.annotations.NullMarked;
