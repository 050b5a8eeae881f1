/** Room for wind turbines: which places lie far enough from dwellings, and what the turbines that are placed may yield. */
@NullMarked
package nl.areaal.core.scenario.energy;

import org.jspecify.annotations.NullMarked;
