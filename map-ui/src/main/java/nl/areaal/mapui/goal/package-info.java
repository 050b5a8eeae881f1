/** How goals of areas stand: their figures, the pace that is needed, what is done, and what people wrote about it. */
@NullMarked
package nl.areaal.mapui.goal;

import org.jspecify.annotations.NullMarked;
