/**
 * What would happen if: the facts about the region, the interventions that a scenario tries out on them, and the models that say
 * what comes of it, each with its card.
 */
@NullMarked
package nl.areaal.core.scenario;

import org.jspecify.annotations.NullMarked;
