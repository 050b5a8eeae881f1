/**
 * Looks at the first bytes of a table that nobody described yet and proposes how it is meant. Every guess is told as a
 * finding, so that a person can agree or mend it.
 */
@NullMarked
package nl.areaal.geodata.csv.proposal;

import org.jspecify.annotations.NullMarked;
