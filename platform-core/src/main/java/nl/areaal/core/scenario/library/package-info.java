/** The models that the platform offers, in one list. */
@NullMarked
package nl.areaal.core.scenario.library;

import org.jspecify.annotations.NullMarked;
