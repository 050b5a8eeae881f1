/** Executions of processes that anybody may ask for over the open services: who asks, what waits, and results for a while. */
@NullMarked
package nl.areaal.geodata.process;

import org.jspecify.annotations.NullMarked;
