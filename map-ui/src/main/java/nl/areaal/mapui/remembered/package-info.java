/** What a browser remembers of its reader's choices: cookies that hold no more than the choice itself. */
@NullMarked
package nl.areaal.mapui.remembered;

import org.jspecify.annotations.NullMarked;
