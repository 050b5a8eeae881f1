/** Keeps the questions of visitors and the answers to them. */
@NullMarked
package nl.areaal.geodata.question;

import org.jspecify.annotations.NullMarked;
