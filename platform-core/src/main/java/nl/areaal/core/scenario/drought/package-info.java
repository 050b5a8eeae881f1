/** How much more water a summer takes than it brings: Makkink evaporation by what covers the ground, less the rain. */
@NullMarked
package nl.areaal.core.scenario.drought;

import org.jspecify.annotations.NullMarked;
