/** Judging what readings came, and what broke the contract of a datastream: flags are set beside the values, which stay as they are. */
@NullMarked
package nl.areaal.geodata.quality;

import org.jspecify.annotations.NullMarked;
