/** How warm it feels outdoors on a hot summer day, in the sun and in the shade: the physiological equivalent temperature. */
@NullMarked
package nl.areaal.core.scenario.pet;

import org.jspecify.annotations.NullMarked;
