/** Whether what is measured rises or falls, told so that a few odd readings can't make a trend. */
@NullMarked
package nl.areaal.core.observation.trend;

import org.jspecify.annotations.NullMarked;
