/** What the Dutch algorithm register publishes about models, made from the cards of the models that run. */
@NullMarked
package nl.areaal.core.scenario.register;

import org.jspecify.annotations.NullMarked;
