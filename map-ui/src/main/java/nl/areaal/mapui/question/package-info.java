/** What visitors ask about the numbers that they see: let in at a bounded pace, answered, and deleted when it is time. */
@NullMarked
package nl.areaal.mapui.question;

import org.jspecify.annotations.NullMarked;
