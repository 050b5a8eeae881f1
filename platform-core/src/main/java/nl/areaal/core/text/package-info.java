/** What people type: checked before it is kept. */
@NullMarked
package nl.areaal.core.text;

import org.jspecify.annotations.NullMarked;
