/** Room for dwellings: where building is possible at all, how well the ground suits it, and how many homes would fit. */
@NullMarked
package nl.areaal.core.scenario.housing;

import org.jspecify.annotations.NullMarked;
