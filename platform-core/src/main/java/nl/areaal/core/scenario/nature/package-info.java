/** How well nature holds together: patches of habitat, the gaps between them, and how large one patch would have to be to equal them. */
@NullMarked
package nl.areaal.core.scenario.nature;

import org.jspecify.annotations.NullMarked;
