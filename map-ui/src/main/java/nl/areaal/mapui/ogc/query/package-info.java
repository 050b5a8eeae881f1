/** What callers write behind the question mark: each parameter reads itself and says what it expects. */
@NullMarked
package nl.areaal.mapui.ogc.query;

import org.jspecify.annotations.NullMarked;
