/**
 * The air along streets: how much nitrogen dioxide and particulate matter traffic adds to what comes from elsewhere, by standard
 * method 1 of the Regeling beoordeling luchtkwaliteit 2007.
 */
@NullMarked
package nl.areaal.core.scenario.air;

import org.jspecify.annotations.NullMarked;
