/** Resources and what is said of them (RDF 1.1), written as Turtle 1.1 or JSON-LD 1.1. */
@NullMarked
package nl.areaal.core.rdf;

import org.jspecify.annotations.NullMarked;
