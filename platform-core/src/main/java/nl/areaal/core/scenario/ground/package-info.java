/** What the ground of a cell is covered with, for all models that need it in full. */
@NullMarked
package nl.areaal.core.scenario.ground;

import org.jspecify.annotations.NullMarked;
