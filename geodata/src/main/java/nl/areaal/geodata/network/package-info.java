/** Reads road layers into the networks that the core reckons with; the only place that knows how the store keeps roads. */
@NullMarked
package nl.areaal.geodata.network;

import org.jspecify.annotations.NullMarked;
