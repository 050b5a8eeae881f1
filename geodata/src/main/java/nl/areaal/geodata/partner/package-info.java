/** Partners: organisations that deliver from outside, the datasets that are theirs, and the keys that they deliver with. */
@NullMarked
package nl.areaal.geodata.partner;

import org.jspecify.annotations.NullMarked;
