/** The Kafka broker: where it is, what its topics are called and how its clients are set up. */
@NullMarked
package nl.areaal.ingest.stream;

import org.jspecify.annotations.NullMarked;
