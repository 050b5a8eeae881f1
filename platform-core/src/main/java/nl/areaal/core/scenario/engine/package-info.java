/** Asks models what scenarios lead to, and after a change only where it can be felt; live and batch by the same steps. */
@NullMarked
package nl.areaal.core.scenario.engine;

import org.jspecify.annotations.NullMarked;
