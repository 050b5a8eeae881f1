/**
 * What a scenario costs over 16 million cells: the full run beside bare loops, a drag beside the full run, and what it takes of memory.
 */
@NullMarked
package nl.areaal.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
