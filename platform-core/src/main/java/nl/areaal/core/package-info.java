/**
 * The platform's values and pure functions: areas, observations, coverages, scenarios and where numbers come from. Nothing here
 * reads a clock, a file or a database.
 */
@NullMarked
package nl.areaal.core;

import org.jspecify.annotations.NullMarked;
