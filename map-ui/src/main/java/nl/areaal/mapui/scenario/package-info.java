/** Runs scenarios for people and programs: the baseline is held in memory, so that an edit is answered at once. */
@NullMarked
package nl.areaal.mapui.scenario;

import org.jspecify.annotations.NullMarked;
