/** Where readings come from again and again, and how what comes is meant. */
@NullMarked
package nl.areaal.geodata.feed;

import org.jspecify.annotations.NullMarked;
