/** What visitors ask about the numbers that they see, and what they are answered. */
@NullMarked
package nl.areaal.core.question;

import org.jspecify.annotations.NullMarked;
