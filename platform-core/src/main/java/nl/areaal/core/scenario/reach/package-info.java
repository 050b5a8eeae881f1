/** What people can come to: how many jobs lie within a ride or a walk of where they live, along the roads that are open. */
@NullMarked
package nl.areaal.core.scenario.reach;

import org.jspecify.annotations.NullMarked;
