/** Whether readings come in time, and what holds them up when they don't. */
@NullMarked
package nl.areaal.core.observation.supply;

import org.jspecify.annotations.NullMarked;
