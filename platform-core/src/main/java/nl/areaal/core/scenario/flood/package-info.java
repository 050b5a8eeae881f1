/** Where the runoff of a cloudburst comes to stand: on the street, in the lowest places, and how deep. */
@NullMarked
package nl.areaal.core.scenario.flood;

import org.jspecify.annotations.NullMarked;
