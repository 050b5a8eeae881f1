/** Stories: views of the map in an order, each with a text, made by somebody to be read by everybody. */
@NullMarked
package nl.areaal.core.story;

import org.jspecify.annotations.NullMarked;
