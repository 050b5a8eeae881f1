/** The urban heat island on a summer day: how much warmer built-up places are than the open country around them. */
@NullMarked
package nl.areaal.core.scenario.heat;

import org.jspecify.annotations.NullMarked;
