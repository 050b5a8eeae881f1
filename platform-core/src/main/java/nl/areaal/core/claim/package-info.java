/** What plans want with the same ground. */
@NullMarked
package nl.areaal.core.claim;

import org.jspecify.annotations.NullMarked;
