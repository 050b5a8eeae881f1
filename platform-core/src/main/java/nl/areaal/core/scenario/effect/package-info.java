/** What each kind of intervention does to the facts of a place: told once, for all models that read them. */
@NullMarked
package nl.areaal.core.scenario.effect;

import org.jspecify.annotations.NullMarked;
