/** Benchmarks: each prints its figures beside a ceiling that is measured in the same run. */
@NullMarked
package nl.areaal.benchmarks;

import org.jspecify.annotations.NullMarked;
