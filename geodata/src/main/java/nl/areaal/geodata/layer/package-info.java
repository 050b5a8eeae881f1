/**
 * Layers of features: one table for each collection with a typed column for each property, the writing of a delivery into
 * it, and the reading of features and tiles from it.
 */
@NullMarked
package nl.areaal.geodata.layer;

import org.jspecify.annotations.NullMarked;
