/** Sets scenarios side by side, each with its own band of difference, and takes them apart and together again. */
@NullMarked
package nl.areaal.core.scenario.compare;

import org.jspecify.annotations.NullMarked;
