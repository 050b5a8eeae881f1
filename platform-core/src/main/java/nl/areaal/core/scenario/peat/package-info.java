/** What drained peat loses to the air, and how fast its ground sinks, by how deep the water in the ditches stands. */
@NullMarked
package nl.areaal.core.scenario.peat;

import org.jspecify.annotations.NullMarked;
