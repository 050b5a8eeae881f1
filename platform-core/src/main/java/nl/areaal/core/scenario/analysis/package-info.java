/** What figures mean: which parameter makes their band, what reacts to an edit, and why something does not. */
@NullMarked
package nl.areaal.core.scenario.analysis;

import org.jspecify.annotations.NullMarked;
