/** Work that takes longer than anybody waits: asked for, claimed by a runner, done step by step, and picked up again after a crash. */
@NullMarked
package nl.areaal.geodata.job;

import org.jspecify.annotations.NullMarked;
