/** Where the sun stands, and when it rises and sets. */
@NullMarked
package nl.areaal.core.sun;

import org.jspecify.annotations.NullMarked;
