/** Where a figure in the store comes from: the dataset, delivery, sensor and corrections behind it. */
@NullMarked
package nl.areaal.geodata.origin;

import org.jspecify.annotations.NullMarked;
