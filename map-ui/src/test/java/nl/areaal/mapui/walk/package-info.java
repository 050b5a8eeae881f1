/** The journey of a reader and of a planner through the real platform, in a real browser. */
@NullMarked
package nl.areaal.mapui.walk;

import org.jspecify.annotations.NullMarked;
