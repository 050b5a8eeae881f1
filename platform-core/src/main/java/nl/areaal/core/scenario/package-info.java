/**
 * What would happen if: scenarios as ordered interventions on a baseline, models that answer them cell by cell, and the
 * engine that recomputes only what an intervention can reach.
 */
@NullMarked
package nl.areaal.core.scenario;

import org.jspecify.annotations.NullMarked;
