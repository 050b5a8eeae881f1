/** Where a number comes from: a small graph in the terms of W3C PROV-O, and the explanation that a person reads. */
@NullMarked
package nl.areaal.core.provenance;

import org.jspecify.annotations.NullMarked;
