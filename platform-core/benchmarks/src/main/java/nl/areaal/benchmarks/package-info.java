/** JMH benchmarks of the kernels, each beside its ceiling. */
@NullMarked
package nl.areaal.benchmarks;

import org.jspecify.annotations.NullMarked;
