/** JMH benchmarks of the kernels, each alone, beside the copy of an array. */
@NullMarked
package nl.areaal.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
